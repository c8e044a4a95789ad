import type { ServiceBusClient } from '@azure/service-bus';

import { TestServiceBus } from './support/emulator';
import { receiveAll } from './support/receive-all';

describe('forwarding', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeAll(async () => {
    client = await bus.start({
      work: { MaxDeliveryCount: 2, ForwardDeadLetteredMessagesTo: 'dead-letters' },
      'dead-letters': { MaxDeliveryCount: 1 },
      entrance: { ForwardTo: 'hall' },
      hall: { ForwardTo: 'room' },
      room: {},
      clock: { DeadLetteringOnMessageExpiration: true },
    });
  });
  afterAll(() => bus.dispose());

  it('sends dead letters on with reason and source, and counts their deliveries anew', async () => {
    const receiver = client.createReceiver('work');
    await client.createSender('work').sendMessages({ body: 'poison', messageId: 'p1' });

    for (let attempt = 0; attempt < 2; attempt++) {
      const [message] = await receiver.receiveMessages(1);
      await receiver.abandonMessage(message!);
    }
    const deadLetters = client.createReceiver('dead-letters');
    const [dead] = await deadLetters.receiveMessages(1);

    expect(dead).toMatchObject({
      body: 'poison',
      messageId: 'p1',
      deliveryCount: 0,
      deadLetterReason: 'MaxDeliveryCountExceeded',
      deadLetterErrorDescription: 'Message could not be consumed after 2 delivery attempts.',
      deadLetterSource: 'work',
    });
    expect(bus.emulator.queueCounts('work')).toMatchObject({ active: 0, locked: 0, deadLettered: 0 });

    await deadLetters.abandonMessage(dead!);
    expect(bus.emulator.queueCounts('dead-letters')).toMatchObject({ active: 0, deadLettered: 1 });
  });

  it('sends a message that was dead-lettered on request on too', async () => {
    const receiver = client.createReceiver('work');
    await client.createSender('work').sendMessages({ body: 'unreadable' });
    const [message] = await receiver.receiveMessages(1);

    await receiver.deadLetterMessage(message!, {
      deadLetterReason: 'VALIDATION_ERROR',
      deadLetterErrorDescription: 'no project id',
    });

    const [dead] = await receiveAll(client, 'dead-letters', 1);
    expect(dead).toMatchObject({ body: 'unreadable', deadLetterReason: 'VALIDATION_ERROR', deadLetterSource: 'work' });
  });

  it('keeps a parked message beyond the time to live its sender gave it', async () => {
    const receiver = client.createReceiver('work');
    await client.createSender('work').sendMessages({ body: 'short-lived', timeToLive: 500 });
    const [message] = await receiver.receiveMessages(1);
    await receiver.deadLetterMessage(message!);
    await client.createSender('clock').sendMessages({ body: 'tick', timeToLive: 500 });

    const [tick] = await client
      .createReceiver('clock', { subQueueType: 'deadLetter' })
      .receiveMessages(1, { maxWaitTimeInMs: 5_000 });

    expect(tick!.body).toBe('tick');
    expect(bus.emulator.queueCounts('dead-letters').active).toBe(1);
  });

  it('hands messages from queue to queue, scheduled ones when they are due', async () => {
    const sender = client.createSender('entrance');

    await sender.sendMessages({ body: 'now' });
    await sender.sendMessages({ body: 'later', scheduledEnqueueTimeUtc: new Date(Date.now() + 200) });
    const [now, later] = await receiveAll(client, 'room', 2);

    expect([now!.body, later!.body]).toEqual(['now', 'later']);
    expect(later!.enqueuedSequenceNumber).toBe(2);
    expect(bus.emulator.queueCounts('entrance')).toMatchObject({ active: 0, scheduled: 0 });
    expect(bus.emulator.queueCounts('hall')).toMatchObject({ active: 0 });
  });

  it('lets nobody receive where messages only pass', async () => {
    const receiving = client.createReceiver('entrance').receiveMessages(1);

    await expect(receiving).rejects.toThrow("its messages are forwarded to 'hall'");
  });
});
