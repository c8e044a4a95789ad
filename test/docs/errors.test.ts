import { HTTP_STATUS } from '../../functions/runtime/envelope';
import { QUEUE_OUTCOME } from '../../functions/runtime/queue-handler';
import { ErrorEnvelope } from '../../shared/contracts';
import { readPage, sectionOf, tableRows } from './markdown';

const page = readPage('docs/errors.md');

describe('docs/errors.md', () => {
  it('lists every error code with its HTTP status and queue outcome, and no other', () => {
    const documented = tableRows(sectionOf(page, '## Codes')).map((cells) => cells.slice(0, 3));

    const known = Object.entries(HTTP_STATUS).map(([code, status]) => [
      code,
      String(status),
      Object.entries(QUEUE_OUTCOME).find(([name]) => name === code)?.[1],
    ]);
    expect(documented.sort()).toEqual(known.sort());
  });

  it('says of every code when it happens and what to do', () => {
    const incomplete = tableRows(sectionOf(page, '## Codes')).filter((cells) => cells.some((cell) => cell === ''));

    expect(incomplete).toEqual([]);
  });

  it('shows an envelope that the contract accepts', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];

    expect(ErrorEnvelope.safeParse(JSON.parse(example)).success).toBe(true);
  });
});
