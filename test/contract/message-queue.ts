import { QUEUES, type QueueName } from '../../shared/config';
import type { MessageQueue, OutgoingMessage, WaitingMessages } from '../../shared/events';
import { randomIds } from '../../shared/kernel';
import type { ReceivedMessage } from '../support/memory/memory-queue';

export interface QueueHarness {
  queue: MessageQueue & WaitingMessages;
  /** Takes everything that waits. */
  receiveAll(queue: QueueName): Promise<ReceivedMessage[]>;
}

/** What every queue promises. */
export function messageQueueContract(harness: () => QueueHarness): void {
  const makeMessage = (change: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
    id: randomIds.next('run'),
    body: { version: 1, name: 'größe 💥' },
    ...change,
  });

  it('delivers what was sent, as JSON, with the trace it belongs to', async () => {
    const message = makeMessage();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    await harness().queue.send(QUEUES.plan, [message], traceparent);

    expect(await harness().receiveAll(QUEUES.plan)).toEqual([{ ...message, traceparent }]);
  });

  it('delivers without a trace what has none', async () => {
    const message = makeMessage();

    await harness().queue.send(QUEUES.plan, [message]);

    expect(await harness().receiveAll(QUEUES.plan)).toEqual([{ ...message, traceparent: undefined }]);
  });

  it('delivers a thousand messages of one sending, each once', async () => {
    const messages = Array.from({ length: 1_000 }, (_, index) =>
      makeMessage({ body: { index, text: 'x'.repeat(500) } }),
    );

    await harness().queue.send(QUEUES.batch, messages);

    const received = await harness().receiveAll(QUEUES.batch);
    expect(received.map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
    expect(received.map(({ body }) => body)).toEqual(messages.map(({ body }) => body));
  });

  it('drops a second message of the same id, and no other', async () => {
    const [first, second] = [makeMessage(), makeMessage()];

    await harness().queue.send(QUEUES.finalize, [first]);
    await harness().queue.send(QUEUES.finalize, [{ ...first, body: 'other' }, second]);

    expect((await harness().receiveAll(QUEUES.finalize)).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('sends nothing for no messages', async () => {
    await harness().queue.send(QUEUES.plan, []);

    expect(await harness().receiveAll(QUEUES.plan)).toEqual([]);
  });

  it('keeps the queues apart', async () => {
    const message = makeMessage();

    await harness().queue.send(QUEUES.plan, [message]);
    await harness().queue.send(QUEUES.batch, [message]);

    expect(await harness().receiveAll(QUEUES.plan)).toHaveLength(1);
    expect(await harness().receiveAll(QUEUES.batch)).toHaveLength(1);
    expect(await harness().receiveAll(QUEUES.finalize)).toEqual([]);
  });

  it('tells since when its oldest message waits', async () => {
    const { queue, receiveAll } = harness();
    await receiveAll(QUEUES.webhook);

    const ofEmpty = await queue.oldestWaiting(QUEUES.webhook);
    await queue.send(QUEUES.webhook, [makeMessage()]);
    const ofFirst = await queue.oldestWaiting(QUEUES.webhook);
    await queue.send(QUEUES.webhook, [makeMessage()]);
    const ofBoth = await queue.oldestWaiting(QUEUES.webhook);
    await receiveAll(QUEUES.webhook);

    expect(ofEmpty).toBeUndefined();
    expect(ofFirst).toBeInstanceOf(Date);
    expect(ofBoth).toEqual(ofFirst);
    expect(await queue.oldestWaiting(QUEUES.webhook)).toBeUndefined();
  });
}
