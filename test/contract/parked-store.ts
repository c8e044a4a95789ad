import { QUEUES } from '../../shared/config';
import { randomIds } from '../../shared/kernel';
import type { ParkedMessage, ParkedMessageStore } from '../../shared/parking';

let count = 0;

function makeMessage(change: Partial<ParkedMessage> = {}): ParkedMessage {
  count++;
  return {
    id: randomIds.next('prk'),
    queue: QUEUES.plan,
    messageId: `message-${count}`,
    body: '{"run":1}',
    reason: 'It cannot be read.',
    parkedAt: new Date(Date.UTC(2030, 0, 1, 0, 0, count)).toISOString(),
    ...change,
  };
}

/** What every store of parked messages promises. */
export function parkedStoreContract(store: () => ParkedMessageStore): void {
  it('lists what was parked, oldest first, page by page', async () => {
    const messages = [makeMessage(), makeMessage({ queue: QUEUES.batch }), makeMessage()];
    for (const message of messages.toReversed()) await store().park(message);

    const first = await store().list({ limit: 2 });
    const second = await store().list({ limit: 2, cursor: first.nextCursor });

    expect([...first.items, ...second.items]).toEqual(messages);
    expect(second.nextCursor).toBeUndefined();
    for (const message of messages) await store().remove(message);
  });

  it('lists one queue alone', async () => {
    const [mine, other] = [makeMessage({ queue: QUEUES.finalize }), makeMessage({ queue: QUEUES.batch })];
    await store().park(mine);
    await store().park(other);

    expect((await store().list({ queue: QUEUES.finalize, limit: 10 })).items).toEqual([mine]);
    for (const message of [mine, other]) await store().remove(message);
  });

  it('keeps the same message once, with its latest time', async () => {
    const message = makeMessage();
    const later = { ...message, parkedAt: '2031-01-01T00:00:00.000Z' };
    await store().park(message);
    await store().park(later);

    expect((await store().list({ limit: 10 })).items).toEqual([later]);
    await store().remove(message);
  });

  it('forgets a message, also one that is gone', async () => {
    const message = makeMessage();
    await store().park(message);

    await store().remove(message);
    await store().remove(message);

    expect((await store().list({ limit: 10 })).items).toEqual([]);
  });

  it('refuses a cursor it did not give out', async () => {
    await expect(store().list({ limit: 1, cursor: 'x' })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
  });
}
