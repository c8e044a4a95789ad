import { ServiceBusClient, type ServiceBusReceivedMessage, type ServiceBusReceiver } from '@azure/service-bus';

import { BrokerProcess } from './support/broker-process';

const KILLS = 2;
const SENDERS = 20;

describe('killing the broker', () => {
  const broker = new BrokerProcess();

  beforeAll(() => broker.build({ jobs: { LockDuration: 'PT1S', MaxDeliveryCount: 20 } }));
  afterAll(() => broker.dispose());

  it('loses no acknowledged message and delivers no completed one again', async () => {
    const sent = new Set<string>();
    const completed = new Set<string>();
    const deliveredAgain: string[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      await sendAndCompleteUntilKilled(`round-${kill}`, kill * 300, kill * 100);
    }

    const client = connect(await broker.start());
    const receiver = client.createReceiver('jobs', { maxAutoLockRenewalDurationInMs: 0 });
    while (missing().length > 0) {
      const messages = await receiver.receiveMessages(500, { maxWaitTimeInMs: 3_000 });
      if (messages.length === 0) break;
      await Promise.all(messages.map((message) => complete(receiver, message)));
    }
    await client.close();

    expect(missing()).toEqual([]);
    expect(deliveredAgain).toEqual([]);
    expect(sent.size).toBeGreaterThanOrEqual(KILLS * 300);

    function missing(): string[] {
      return [...sent].filter((id) => !completed.has(id));
    }

    async function complete(receiver: ServiceBusReceiver, message: ServiceBusReceivedMessage): Promise<void> {
      const id = String(message.messageId);
      if (completed.has(id)) deliveredAgain.push(id);
      // A lock that ran out on a busy machine, or a killed broker: the message comes again.
      await receiver.completeMessage(message).then(
        () => completed.add(id),
        () => undefined,
      );
    }

    async function sendAndCompleteUntilKilled(prefix: string, sentGoal: number, completedGoal: number): Promise<void> {
      const client = connect(await broker.start());
      const sender = client.createSender('jobs');
      const receiver = client.createReceiver('jobs', { maxAutoLockRenewalDurationInMs: 0 });
      let next = 0;
      let isKilled = false;
      const failed = (): boolean => (isKilled ? true : fail('The broker failed before it was killed.'));

      const sending = Array.from({ length: SENDERS }, async () => {
        while (!isKilled) {
          const messageId = `${prefix}-${next++}`;
          await sender.sendMessages({ body: messageId, messageId }).then(() => sent.add(messageId), failed);
        }
      });
      const completing = (async () => {
        while (!isKilled) {
          const messages = await receiver.receiveMessages(20, { maxWaitTimeInMs: 500 }).catch(() => []);
          await Promise.all(messages.map((message) => complete(receiver, message)));
          if (sent.size < sentGoal || completed.size < completedGoal) continue;
          isKilled = true;
          await broker.kill('SIGKILL');
        }
      })();
      await Promise.all([...sending, completing]);
      await client.close();
    }
  });

  function connect(connectionString: string): ServiceBusClient {
    return new ServiceBusClient(connectionString, { retryOptions: { maxRetries: 0, timeoutInMs: 3_000 } });
  }

  function fail(reason: string): never {
    throw new Error(reason);
  }
});
