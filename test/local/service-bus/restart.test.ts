import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { TestServiceBus } from './support/emulator';
import { receiveAll } from './support/receive-all';

describe('restarting', () => {
  let bus: TestServiceBus;
  const journal = (): string => join(bus.dataDir, 'service-bus.journal');

  beforeEach(() => {
    bus = new TestServiceBus();
  });
  afterEach(() => bus.dispose());

  it('brings back every message as it was', async () => {
    const queues = { jobs: { MaxDeliveryCount: 5 } };
    const client = await bus.start(queues);
    const sender = client.createSender('jobs');
    const receiver = client.createReceiver('jobs');
    const bodies = ['completed', 'abandoned', 'deferred', 'rejected', 'locked', 'waiting'];
    await sender.sendMessages(bodies.map((body) => ({ body, messageId: body, subject: 'kept' })));
    const [completed, abandoned, deferred, rejected, locked] = await receiver.receiveMessages(5);
    await receiver.completeMessage(completed!);
    await receiver.deferMessage(deferred!);
    await receiver.deadLetterMessage(rejected!);
    await receiver.abandonMessage(abandoned!, { note: 'try later' });
    await sender.scheduleMessages({ body: 'scheduled' }, new Date(Date.now() + 60_000));
    const before = bus.emulator.queueCounts('jobs');
    await bus.stop();

    const again = (await bus.start(queues)).createReceiver('jobs');
    const after = bus.emulator.queueCounts('jobs');
    const messages = await again.peekMessages(10);
    await again.completeMessage(locked!);

    expect(before).toEqual({ active: 2, locked: 1, scheduled: 1, deferred: 1, deadLettered: 1 });
    expect(after).toEqual(before);
    expect(messages.map(({ body, deliveryCount, subject }) => [body as string, deliveryCount, subject])).toEqual([
      ['abandoned', 1, 'kept'],
      ['deferred', 1, 'kept'],
      ['locked', 0, 'kept'],
      ['waiting', 0, 'kept'],
      ['scheduled', 0, undefined],
    ]);
    expect(messages[0]!.applicationProperties).toMatchObject({ note: 'try later' });
    expect(messages[4]!.sequenceNumber!.toNumber()).toBe(7);
    expect(bus.emulator.queueCounts('jobs').locked).toBe(0);
  });

  it('still knows the message ids it has seen', async () => {
    const queues = { jobs: { RequiresDuplicateDetection: true } };
    let client = await bus.start(queues);
    await client.createSender('jobs').sendMessages({ body: 1, messageId: 'a' });
    await receiveAll(client, 'jobs', 1);
    await bus.stop();

    client = await bus.start(queues);
    await client.createSender('jobs').sendMessages([
      { body: 2, messageId: 'a' },
      { body: 3, messageId: 'b' },
    ]);

    const [message] = await receiveAll(client, 'jobs', 1);
    expect(message).toMatchObject({ body: 3 });
    expect(message!.sequenceNumber!.toNumber()).toBe(2);
    expect(bus.emulator.queueCounts('jobs').active).toBe(0);
  });

  it('cuts what a killed process wrote in part, and goes on from there', async () => {
    let client = await bus.start({ jobs: {} });
    await client.createSender('jobs').sendMessages({ body: 1 });
    await client.createSender('jobs').sendMessages({ body: 2 });
    await bus.stop();
    truncateSync(journal(), statSync(journal()).size - 3);

    client = await bus.start({ jobs: {} });
    await client.createSender('jobs').sendMessages({ body: 3 });
    await bus.stop();
    client = await bus.start({ jobs: {} });

    const messages = await receiveAll(client, 'jobs', 2);
    expect(messages.map(({ body }) => body as number)).toEqual([1, 3]);
  });

  it('cuts the blank end that a power cut leaves', async () => {
    const client = await bus.start({ jobs: {} });
    await client.createSender('jobs').sendMessages({ body: 1 });
    await bus.stop();
    appendFileSync(journal(), Buffer.alloc(4096));

    await bus.start({ jobs: {} });

    expect(bus.emulator.queueCounts('jobs').active).toBe(1);
  });

  it('refuses a journal that is damaged in the middle', async () => {
    const client = await bus.start({ jobs: {} });
    await client.createSender('jobs').sendMessages({ body: 1 });
    await client.createSender('jobs').sendMessages({ body: 2 });
    await bus.stop();
    const bytes = readFileSync(journal());
    bytes[20] = (bytes[20] ?? 0) ^ 0xff;
    writeFileSync(journal(), bytes);

    await expect(bus.start({ jobs: {} })).rejects.toThrow('damaged at byte 0');
  });

  it('keeps the journal small and everything in it', async () => {
    const queues = { jobs: {}, once: { RequiresDuplicateDetection: true } };
    const options = { compactAboveBytes: 20_000 };
    let client = await bus.start(queues, options);
    const sender = client.createSender('jobs');
    await client.createSender('once').sendMessages({ body: 'first', messageId: 'a' });
    await receiveAll(client, 'once', 1);
    for (let round = 0; round < 10; round++) {
      await sender.sendMessages([
        { body: `kept ${round}` },
        ...Array.from({ length: 20 }, () => ({ body: 'x'.repeat(500) })),
      ]);
      const receiver = client.createReceiver('jobs');
      const messages = await receiver.receiveMessages(21);
      await receiver.deferMessage(messages[0]!);
      await Promise.all(messages.slice(1).map((message) => receiver.completeMessage(message)));
      await receiver.close();
    }
    const { size } = statSync(journal());
    await bus.stop();

    client = await bus.start(queues, options);
    await client.createSender('once').sendMessages({ body: 'again', messageId: 'a' });
    const kept = await client.createReceiver('jobs').peekMessages(100);

    expect(size).toBeLessThan(60_000);
    expect(kept.map(({ body }) => body as string).filter((body) => body.startsWith('kept'))).toHaveLength(10);
    expect(kept.at(-1)!.sequenceNumber!.toNumber()).toBeGreaterThan(180);
    expect(bus.emulator.queueCounts('once').active).toBe(0);
  });

  it('does not drop the messages of a queue that is configured no more', async () => {
    const client = await bus.start({ jobs: {}, others: {} });
    await client.createSender('jobs').sendMessages({ body: 1 });
    await bus.stop();

    await expect(bus.start({ others: {} })).rejects.toThrow("not configured: 1 of 'jobs'");
  });
});
