import { ADVICE } from '../../../../clients/dashboard/src/words/advice';
import { ERROR_CODES } from '../../../../shared/kernel';

describe('ADVICE', () => {
  it('has a title and something to do for every code of the service, and for none at all', () => {
    expect(Object.keys(ADVICE).sort()).toEqual([...ERROR_CODES, 'OFFLINE', 'UNREADABLE'].sort());
    for (const { title, advice } of Object.values(ADVICE)) expect([title, advice]).not.toContain('');
  });
});
