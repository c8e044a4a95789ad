import type { ServiceBusClient, ServiceBusReceivedMessage, ServiceBusReceiver } from '@azure/service-bus';

import { TestServiceBus } from './support/emulator';

describe('settling', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeAll(async () => {
    const short = { LockDuration: 'PT1S', MaxDeliveryCount: 10 };
    client = await bus.start({
      abandoned: { MaxDeliveryCount: 3 },
      rejected: {},
      deferred: {},
      handled: { MaxDeliveryCount: 3 },
      detached: {},
      expiring: short,
      renewed: short,
      slow: short,
    });
  });
  afterAll(() => bus.dispose());

  async function sendAndReceive(queue: string, receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage> {
    await client.createSender(queue).sendMessages({ body: queue, applicationProperties: { kept: 1 } });
    return receiveOne(receiver);
  }

  async function receiveOne(receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage> {
    const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: 5_000 });
    return message!;
  }

  /** Waits until no message of the queue is locked: the SDK settles after its handler returns. */
  async function settled(queue: string): Promise<void> {
    while (bus.emulator.queueCounts(queue).locked > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  // Without renewals by the SDK, whose timers outlive a client that leaves messages unsettled.
  const manual = { maxAutoLockRenewalDurationInMs: 0 };
  const deadLetters = (queue: string): ServiceBusReceiver =>
    client.createReceiver(queue, { ...manual, subQueueType: 'deadLetter' });

  it('delivers an abandoned message again until its deliveries are used up', async () => {
    const receiver = client.createReceiver('abandoned', manual);
    const counts: (number | undefined)[] = [];

    let message = await sendAndReceive('abandoned', receiver);
    for (let attempt = 0; attempt < 3; attempt++) {
      counts.push(message.deliveryCount);
      await receiver.abandonMessage(message, { attempt });
      if (attempt < 2) message = await receiveOne(receiver);
    }
    const dead = await receiveOne(deadLetters('abandoned'));

    expect(counts).toEqual([0, 1, 2]);
    expect(dead).toMatchObject({
      body: 'abandoned',
      deliveryCount: 3,
      deadLetterReason: 'MaxDeliveryCountExceeded',
      deadLetterErrorDescription: 'Message could not be consumed after 3 delivery attempts.',
    });
    expect(dead.applicationProperties).toMatchObject({ kept: 1, attempt: 2 });
    expect(dead.deadLetterSource).toBeUndefined();
    expect(bus.emulator.queueCounts('abandoned')).toMatchObject({ active: 0, locked: 0, deadLettered: 1 });
  });

  it('parks a dead-lettered message with its reason, and not twice', async () => {
    const receiver = client.createReceiver('rejected', manual);
    const message = await sendAndReceive('rejected', receiver);

    await receiver.deadLetterMessage(message, {
      deadLetterReason: 'Unreadable',
      deadLetterErrorDescription: 'no project id',
      extra: 'yes',
    });
    const parked = deadLetters('rejected');
    const dead = await receiveOne(parked);
    const again = parked.deadLetterMessage(dead);

    await expect(again).rejects.toMatchObject({ code: 'GeneralError' });
    expect(dead).toMatchObject({ deadLetterReason: 'Unreadable', deadLetterErrorDescription: 'no project id' });
    expect(dead.applicationProperties).toMatchObject({ kept: 1, extra: 'yes' });
  });

  it('keeps a deferred message aside until it is asked for', async () => {
    const receiver = client.createReceiver('deferred', manual);
    const message = await sendAndReceive('deferred', receiver);
    await receiver.deferMessage(message);
    const [peeked] = await receiver.peekMessages(1);

    const [deferred] = await receiver.receiveDeferredMessages(message.sequenceNumber!);
    await receiver.renewMessageLock(deferred!);
    await receiver.completeMessage(deferred!);
    const again = receiver.receiveDeferredMessages(message.sequenceNumber!);

    await expect(again).rejects.toMatchObject({ code: 'MessageNotFound' });
    expect(peeked!.state).toBe('deferred');
    expect(deferred).toMatchObject({ body: 'deferred', deliveryCount: 1 });
  });

  it('delivers again once a lock ran out, and refuses the late answer', async () => {
    const receiver = client.createReceiver('expiring', manual);
    const late = await sendAndReceive('expiring', receiver);

    const message = await receiveOne(receiver);
    const answer = receiver.completeMessage(late);

    await expect(answer).rejects.toMatchObject({ code: 'MessageLockLost' });
    expect(message).toMatchObject({ body: 'expiring', deliveryCount: 1 });
    await receiver.completeMessage(message);
  });

  it('prolongs a lock when asked to', async () => {
    const receiver = client.createReceiver('renewed', manual);
    const message = await sendAndReceive('renewed', receiver);
    const firstUntil = message.lockedUntilUtc!.getTime();

    let until = firstUntil;
    while (until < firstUntil + 1_100) until = (await receiver.renewMessageLock(message)).getTime();
    await receiver.completeMessage(message);

    expect(bus.emulator.queueCounts('renewed')).toMatchObject({ active: 0, locked: 0 });
  });

  it('completes what a handler finished, long after the lock duration, and abandons what it threw at', async () => {
    const receiver = client.createReceiver('handled');
    const slow = client.createReceiver('slow', { maxAutoLockRenewalDurationInMs: 10_000 });
    await client.createSender('handled').sendMessages({ body: 'fails twice' });
    await client.createSender('slow').sendMessages({ body: 'slow' });

    const counts: (number | undefined)[] = [];
    const errors: unknown[] = [];
    const processError = async ({ error }: { error: unknown }): Promise<void> => void errors.push(error);
    const third = new Promise<void>((resolve) => {
      receiver.subscribe({
        processMessage: async ({ deliveryCount }) => {
          if (counts.push(deliveryCount) < 3) throw new Error('not yet');
          resolve();
        },
        processError: async () => undefined,
      });
    });
    const finished = new Promise<number>((resolve) => {
      slow.subscribe({
        processMessage: async ({ lockedUntilUtc, deliveryCount }) => {
          const handedOutUntil = lockedUntilUtc!.getTime();
          await new Promise<void>((done) => setTimeout(done, handedOutUntil + 700 - Date.now()));
          resolve(deliveryCount!);
        },
        processError,
      });
    });
    await third;
    const slowDeliveryCount = await finished;
    await Promise.all([settled('handled'), settled('slow')]);
    await Promise.all([receiver.close(), slow.close()]);

    expect(counts).toEqual([0, 1, 2]);
    expect(slowDeliveryCount).toBe(0);
    expect(errors).toEqual([]);
    expect(bus.emulator.queueCounts('slow')).toMatchObject({ active: 0, locked: 0, deadLettered: 0 });
  });

  it('accepts an answer after the link it came on is gone', async () => {
    const receiver = client.createReceiver('detached', manual);
    const completed = await sendAndReceive('detached', receiver);
    const rejected = await sendAndReceive('detached', receiver);
    const other = bus.connect().createReceiver('detached', manual);
    await receiver.close();

    // A receiver that never had the delivery settles over $management.
    await other.completeMessage(completed);
    await other.deadLetterMessage(rejected, { deadLetterReason: 'Late', deadLetterErrorDescription: 'but valid' });
    const dead = await receiveOne(deadLetters('detached'));

    expect(dead).toMatchObject({ deadLetterReason: 'Late', deadLetterErrorDescription: 'but valid' });
    expect(bus.emulator.queueCounts('detached')).toMatchObject({ active: 0, locked: 0 });
  });
});
