import type { ServiceBusObservation } from '../../../local/service-bus';
import { TestServiceBus } from './support/emulator';

describe('observing', () => {
  let bus: TestServiceBus;

  beforeEach(() => {
    bus = new TestServiceBus();
  });
  afterEach(() => bus.dispose());

  it('tells every step of a message, before and after it is stored', async () => {
    const steps: string[] = [];
    const bodies: unknown[] = [];
    const counts: number[] = [];
    const observe = async ({ phase, operation, queueName, messageId, body }: ServiceBusObservation): Promise<void> => {
      steps.push(`${phase} ${operation} ${queueName} ${messageId}`);
      bodies.push(body);
      if (operation === 'send') counts.push(bus.emulator.queueCounts('jobs').active);
      await Promise.resolve();
    };
    const client = await bus.start({ jobs: {} }, { observe });
    const receiver = client.createReceiver('jobs');

    await client.createSender('jobs').sendMessages({ body: { runId: 'r1' }, messageId: 'm1' });
    const [first] = await receiver.receiveMessages(1);
    await receiver.abandonMessage(first!);
    const [second] = await receiver.receiveMessages(1);
    await receiver.completeMessage(second!);

    const around = (operation: string): string[] => [`before ${operation} jobs m1`, `after ${operation} jobs m1`];
    expect(steps).toEqual(['send', 'deliver', 'abandon', 'deliver', 'complete'].flatMap(around));
    expect(new Set(bodies.map((body) => JSON.stringify(body)))).toEqual(new Set(['{"runId":"r1"}']));
    expect(counts).toEqual([0, 1]);
  });

  it('stores nothing while the observer holds a message back, and nothing when it refuses', async () => {
    const refuse = (): void => {
      throw new Error('no');
    };
    const client = await bus.start({ jobs: {} }, { observe: refuse });

    const sending = client.createSender('jobs').sendMessages({ body: 1 });

    await expect(sending).rejects.toThrow('no');
    expect(bus.emulator.queueCounts('jobs').active).toBe(0);
  });

  it('acknowledges a message only when the observer lets go of it', async () => {
    const stored = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    const observe = async ({ phase, operation }: ServiceBusObservation): Promise<void> => {
      if (phase !== 'after' || operation !== 'send') return;
      stored.resolve(undefined);
      await released.promise;
    };
    const client = await bus.start({ jobs: {} }, { observe });
    let isAcknowledged = false;

    const sending = client
      .createSender('jobs')
      .sendMessages({ body: 1 })
      .then(() => (isAcknowledged = true));
    await stored.promise;
    const [message] = await client.createReceiver('jobs').receiveMessages(1);
    const wasAcknowledged = isAcknowledged;
    released.resolve(undefined);
    await sending;

    expect(message!.body).toBe(1);
    expect(wasAcknowledged).toBe(false);
  });
});
