import { DuplicateHistory } from '../../../../local/service-bus/queue/duplicate-history';

describe('DuplicateHistory', () => {
  const history = (): DuplicateHistory => new DuplicateHistory(1_000);

  it('knows an id until the window is over', () => {
    const seen = history();
    seen.add({ messageId: 'a', sequenceNumber: 1, atMs: 0 });

    expect(seen.find('a', 999)?.sequenceNumber).toBe(1);
    expect(seen.find('a', 1_000)).toBeUndefined();
  });

  it('forgets in the order of time, also when an id came again', () => {
    const seen = history();
    seen.add({ messageId: 'a', sequenceNumber: 1, atMs: 0 });
    seen.add({ messageId: 'b', sequenceNumber: 2, atMs: 500 });
    seen.add({ messageId: 'a', sequenceNumber: 3, atMs: 900 });

    expect([...seen.entries(1_600)].map(({ messageId }) => messageId)).toEqual(['a']);
  });
});
