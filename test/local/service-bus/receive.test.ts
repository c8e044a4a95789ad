import type { ServiceBusClient, ServiceBusReceiver } from '@azure/service-bus';
import Long from 'long';

import { TestServiceBus } from './support/emulator';
import { receiveAll } from './support/receive-all';

describe('receiving', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeAll(async () => {
    client = await bus.start({ jobs: {}, batches: {}, peeked: {}, erased: {}, asked: {}, many: {}, held: {} });
  });
  afterAll(() => bus.dispose());

  it('gives back every property a sender set, with its type', async () => {
    const date = new Date();
    const sent = {
      body: { list: [1, 'é'] },
      messageId: 'm1',
      correlationId: 'c1',
      subject: 'subject',
      contentType: 'application/json',
      replyTo: 'reply',
      to: 'destination',
      timeToLive: 60_000,
      partitionKey: 'key',
    };
    const properties = { integer: 42, float: 1.5, yes: true, text: 'x', negative: -3 };
    const receiver = client.createReceiver('jobs');

    await client.createSender('jobs').sendMessages({ ...sent, applicationProperties: { ...properties, date } });
    const [message] = await receiver.receiveMessages(1);
    await receiver.completeMessage(message!);

    expect(message).toMatchObject({ ...sent, deliveryCount: 0, state: 'active' });
    expect(message!.applicationProperties).toEqual({ ...properties, date: date.getTime() });
    expect(message!.lockToken).toMatch(/^[0-9a-f-]{36}$/);
    expect(message!.expiresAtUtc!.getTime()).toBe(message!.enqueuedTimeUtc!.getTime() + 60_000);
    expect(message!.sequenceNumber!.toNumber()).toBe(1);
    expect(bus.emulator.queueCounts('jobs')).toMatchObject({ active: 0, locked: 0 });
  });

  it('names a message its sender did not name', async () => {
    const receiver = client.createReceiver('jobs', { receiveMode: 'receiveAndDelete' });

    await client
      .createSender('jobs')
      .sendMessages({ body: 'unnamed', subject: 'kept', applicationProperties: { a: 1 } });
    const [message] = await receiver.receiveMessages(1);

    expect(message!.messageId).toMatch(/^[0-9a-f]{32}$/);
    expect(message).toMatchObject({ body: 'unnamed', subject: 'kept', applicationProperties: { a: 1 } });
  });

  it('stores each message of a batch by itself and tells the size limit', async () => {
    const sender = client.createSender('batches');
    const batch = await sender.createMessageBatch();
    while (batch.tryAddMessage({ body: Buffer.alloc(10_000) }));

    await sender.sendMessages(batch);
    await sender.sendMessages([{ body: 1 }, { body: 2 }]);

    expect(batch.maxSizeInBytes).toBe(262_144);
    expect(bus.emulator.queueCounts('batches').active).toBe(batch.count + 2);
    expect(await receiveAll(client, 'batches', batch.count + 2)).toHaveLength(batch.count + 2);
  });

  it('refuses a message above the size limit', async () => {
    const sending = client.createSender('batches').sendMessages({ body: Buffer.alloc(300_000) });

    await expect(sending).rejects.toMatchObject({ code: 'MessageSizeExceeded' });
  });

  it('shows messages without locking them', async () => {
    const receiver = client.createReceiver('peeked');
    await client.createSender('peeked').sendMessages([{ body: 1 }, { body: 2 }, { body: 3 }]);

    const first = await receiver.peekMessages(2);
    const rest = await receiver.peekMessages(10);
    const again = await receiver.peekMessages(10, { fromSequenceNumber: Long.fromNumber(2) });

    expect([first, rest, again].map((messages) => messages.map(({ body }) => body as number))).toEqual([
      [1, 2],
      [3],
      [2, 3],
    ]);
    expect(bus.emulator.queueCounts('peeked')).toMatchObject({ active: 3, locked: 0 });
  });

  it('forgets a message that is received and deleted at once', async () => {
    await client.createSender('erased').sendMessages({ body: 'once' });

    const [message] = await receiveAll(client, 'erased', 1);

    expect(message).toMatchObject({ body: 'once', lockToken: undefined });
    expect(bus.emulator.queueCounts('erased')).toEqual({
      active: 0,
      locked: 0,
      scheduled: 0,
      deferred: 0,
      deadLettered: 0,
    });
  });

  it('locks no more messages than were asked for', async () => {
    await client.createSender('asked').sendMessages([{ body: 1 }, { body: 2 }, { body: 3 }]);

    const messages = await client.createReceiver('asked').receiveMessages(1);

    expect(messages).toHaveLength(1);
    expect(bus.emulator.queueCounts('asked')).toMatchObject({ active: 2, locked: 1 });
  });

  it('answers a receiver that waits in vain', async () => {
    const messages = await client.createReceiver('erased').receiveMessages(5, { maxWaitTimeInMs: 50 });

    expect(messages).toEqual([]);
  });

  it('lets thousands of messages pass over one link', async () => {
    const sender = client.createSender('many');
    const receiver = client.createReceiver('many', { maxAutoLockRenewalDurationInMs: 0 });
    for (let part = 0; part < 6; part++) await sender.sendMessages(Array.from({ length: 500 }, () => ({ body: 'x' })));

    const completed = await completeAll(receiver, 3_000);

    expect(completed).toBe(3_000);
    expect(bus.emulator.queueCounts('many')).toMatchObject({ active: 0, locked: 0 });
  });

  it('lets others pass a message that is held on the same link', async () => {
    const sender = client.createSender('held');
    const receiver = client.createReceiver('held', { maxAutoLockRenewalDurationInMs: 0 });
    for (let part = 0; part < 3; part++) await sender.sendMessages(Array.from({ length: 500 }, () => ({ body: 'x' })));

    const [held] = await receiver.receiveMessages(1);
    const completed = await completeAll(receiver, 1_499);
    await receiver.completeMessage(held!);

    expect(completed).toBe(1_499);
    expect(bus.emulator.queueCounts('held')).toMatchObject({ active: 0, locked: 0 });
  });

  async function completeAll(receiver: ServiceBusReceiver, count: number): Promise<number> {
    let completed = 0;
    while (completed < count) {
      const messages = await receiver.receiveMessages(500, { maxWaitTimeInMs: 5_000 });
      if (messages.length === 0) break;
      await Promise.all(messages.map((message) => receiver.completeMessage(message)));
      completed += messages.length;
    }
    return completed;
  }
});
