import type { ServiceBusClient } from '@azure/service-bus';

import { TestServiceBus } from './support/emulator';
import { receiveAll } from './support/receive-all';

describe('arriving', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeAll(async () => {
    client = await bus.start({
      held: {},
      later: {},
      cancelled: {},
      once: { RequiresDuplicateDetection: true },
      parked: { DeadLetteringOnMessageExpiration: true },
      dropped: {},
    });
  });
  afterAll(() => bus.dispose());

  /** One in either of the ways that there are. */
  async function schedule(queue: string, time: Date): Promise<void> {
    const sender = client.createSender(queue);
    await sender.sendMessages({ body: 'by property', scheduledEnqueueTimeUtc: time });
    await sender.scheduleMessages([{ body: 'by request' }], time);
  }

  it('holds scheduled messages back', async () => {
    await schedule('held', new Date(Date.now() + 60_000));

    const peeked = await client.createReceiver('held').peekMessages(10);

    expect(peeked.map(({ state }) => state)).toEqual(['scheduled', 'scheduled']);
    expect(bus.emulator.queueCounts('held')).toMatchObject({ active: 0, scheduled: 2 });
  });

  it('lets scheduled messages arrive when their time has come', async () => {
    const time = new Date(Date.now() + 700);
    await schedule('later', time);

    const messages = await receiveAll(client, 'later', 2);

    expect(messages.map(({ body }) => body as string).sort()).toEqual(['by property', 'by request']);
    for (const { enqueuedTimeUtc } of messages) {
      expect(enqueuedTimeUtc!.getTime()).toBeGreaterThanOrEqual(time.getTime());
    }
  });

  it('cancels scheduled messages, all of them or none', async () => {
    const sender = client.createSender('cancelled');
    const [first, second] = await sender.scheduleMessages([{ body: 1 }, { body: 2 }], new Date(Date.now() + 60_000));

    await sender.cancelScheduledMessages(first!);
    const again = sender.cancelScheduledMessages([second!, first!]);

    await expect(again).rejects.toMatchObject({ code: 'MessageNotFound' });
    expect(bus.emulator.queueCounts('cancelled').scheduled).toBe(1);
  });

  it('drops a message whose id it has seen, also within one batch', async () => {
    const sender = client.createSender('once');

    await sender.sendMessages({ body: 1, messageId: 'a' });
    await sender.sendMessages({ body: 2, messageId: 'a' });
    await sender.sendMessages([
      { body: 3, messageId: 'a' },
      { body: 4, messageId: 'b' },
      { body: 5, messageId: 'b' },
    ]);

    const messages = await receiveAll(client, 'once', 2);
    expect(messages.map(({ body }) => body as number)).toEqual([1, 4]);
    expect(bus.emulator.queueCounts('once').active).toBe(0);
  });

  it('parks an expired message where the queue asks for it', async () => {
    const receiver = client.createReceiver('parked', { subQueueType: 'deadLetter' });

    await client.createSender('parked').sendMessages({ body: 'old', timeToLive: 100 });
    const [dead] = await receiver.receiveMessages(1, { maxWaitTimeInMs: 5_000 });

    expect(dead).toMatchObject({ body: 'old', deadLetterReason: 'TTLExpiredException' });
  });

  it('drops an expired message elsewhere', async () => {
    const sender = client.createSender('dropped');

    await sender.sendMessages([{ body: 'old', timeToLive: 1 }, { body: 'new' }]);
    await new Promise((resolve) => setTimeout(resolve, 5));

    const [message] = await receiveAll(client, 'dropped', 1);
    expect(message!.body).toBe('new');
    expect(bus.emulator.queueCounts('dropped')).toMatchObject({ active: 0, deadLettered: 0 });
  });
});
