import type { ServiceBusClient, ServiceBusReceivedMessage } from '@azure/service-bus';

import { TestServiceBus, type Topics } from './support/emulator';

const TOPICS: Topics = [
  {
    Name: 'events',
    Properties: { RequiresDuplicateDetection: true, DefaultMessageTimeToLive: 'PT1H' },
    Subscriptions: [
      { Name: 'all', Properties: { MaxDeliveryCount: 2 } },
      {
        Name: 'failures',
        Properties: { MaxDeliveryCount: 1, ForwardDeadLetteredMessagesTo: 'dead-letters' },
        Rules: [
          { Name: 'failed', Properties: { FilterType: 'Sql', SqlFilter: { SqlExpression: "type LIKE '%.failed'" } } },
          {
            Name: 'urgent',
            Properties: {
              FilterType: 'Correlation',
              CorrelationFilter: { Label: 'urgent', Properties: { tenant: 'one', level: 3 } },
            },
          },
        ],
      },
    ],
  },
];

describe('topics', () => {
  const bus = new TestServiceBus();
  let client: ServiceBusClient;

  beforeEach(async () => {
    client = await bus.start({ 'dead-letters': {} }, { topics: TOPICS });
  });
  afterEach(async () => {
    for (const name of ['all', 'failures']) await bodies(client, name);
    await bus.stop();
  });
  afterAll(() => bus.dispose());

  it('give a message to every subscription with a rule that matches, once', async () => {
    await client
      .createSender('events')
      .sendMessages([
        { body: 1, applicationProperties: { type: 'run.failed' } },
        { body: 2, subject: 'urgent', applicationProperties: { type: 'run.failed', tenant: 'one', level: 3 } },
        { body: 3, subject: 'urgent', applicationProperties: { tenant: 'two', level: 3 } },
        { body: 4 },
      ]);

    expect(await bodies(client, 'all')).toEqual([1, 2, 3, 4]);
    expect(await bodies(client, 'failures')).toEqual([1, 2]);
  });

  it('drop a message of an id they have seen', async () => {
    const sender = client.createSender('events');
    for (let time = 0; time < 3; time++) await sender.sendMessages({ body: 'once', messageId: 'the same' });

    expect(await bodies(client, 'all')).toEqual(['once']);
  });

  it('hold a scheduled message until its time has come', async () => {
    const sender = client.createSender('events');
    await sender.scheduleMessages({ body: 'later' }, new Date(Date.now() + 1_000));
    await sender.sendMessages({ body: 'now' });

    const receiver = client.createReceiver('events', 'all', { receiveMode: 'receiveAndDelete' });
    const first = await receiver.receiveMessages(1, { maxWaitTimeInMs: 5_000 });
    const second = await receiver.receiveMessages(1, { maxWaitTimeInMs: 10_000 });

    expect([...first, ...second].map(({ body }): unknown => body)).toEqual(['now', 'later']);
  });

  it('leave each subscription to settle for itself, and keep its dead letters', async () => {
    await client.createSender('events').sendMessages({ body: 'poison', applicationProperties: { type: 'a.failed' } });

    const all = client.createReceiver('events', 'all');
    for (let delivery = 0; delivery < 2; delivery++) await all.abandonMessage(await next(all));
    const failures = client.createReceiver('events', 'failures');
    await failures.abandonMessage(await next(failures));

    const own = client.createReceiver('events', 'all', { subQueueType: 'deadLetter', receiveMode: 'receiveAndDelete' });
    expect(await next(own)).toMatchObject({ body: 'poison', deadLetterReason: 'MaxDeliveryCountExceeded' });
    const forwarded = client.createReceiver('dead-letters', { receiveMode: 'receiveAndDelete' });
    expect(await next(forwarded)).toMatchObject({
      body: 'poison',
      deadLetterSource: 'events/Subscriptions/failures',
      applicationProperties: { type: 'a.failed' },
    });
  });

  it('renew locks and peek over the management node of a subscription', async () => {
    await client.createSender('events').sendMessages({ body: 'held' });
    const receiver = client.createReceiver('events', 'all');
    const message = await next(receiver);

    const lockedUntil = await receiver.renewMessageLock(message);
    const [peeked] = await receiver.peekMessages(1);

    expect(lockedUntil.getTime()).toBeGreaterThan(Date.now());
    expect(peeked?.body).toBe('held');
    await receiver.completeMessage(message);
  });

  it('keep what their subscriptions hold when the emulator is started again', async () => {
    await client.createSender('events').sendMessages({ body: 'kept', messageId: 'kept' });
    await bus.stop();

    client = await bus.start({ 'dead-letters': {} }, { topics: TOPICS });

    await client.createSender('events').sendMessages({ body: 'a copy', messageId: 'kept' });
    expect(await bodies(client, 'all')).toEqual(['kept']);
  });

  it('refuse a receiver of their own, and a sender to a subscription', async () => {
    await expect(client.createReceiver('events').receiveMessages(1)).rejects.toThrow(/it is a topic/);
    await expect(client.createSender('events/Subscriptions/all').sendMessages({ body: 1 })).rejects.toThrow(
      /it is a subscription/,
    );
    await expect(client.createReceiver('events', 'none').receiveMessages(1)).rejects.toThrow(/could not be found/);
  });
});

async function next(receiver: {
  receiveMessages(count: number, options: object): Promise<ServiceBusReceivedMessage[]>;
}): Promise<ServiceBusReceivedMessage> {
  const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: 5_000 });
  if (message === undefined) throw new Error('No message came.');
  return message;
}

/** Everything that waits in a subscription, which is empty afterwards. */
async function bodies(client: ServiceBusClient, subscription: string): Promise<unknown[]> {
  const receiver = client.createReceiver('events', subscription, { receiveMode: 'receiveAndDelete' });
  const found: unknown[] = [];
  for (;;) {
    const messages = await receiver.receiveMessages(10, { maxWaitTimeInMs: 300 });
    if (messages.length === 0) break;
    found.push(...messages.map(({ body }): unknown => body));
  }
  await receiver.close();
  return found;
}
