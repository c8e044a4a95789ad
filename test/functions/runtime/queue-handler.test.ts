import { InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { queueFunction, type QueueFunction } from '../../../functions/runtime/queue-function';
import { QUEUE_OUTCOME, toQueueHandler } from '../../../functions/runtime/queue-handler';
import type { Services } from '../../../functions/runtime/services';
import { QUEUES } from '../../../shared/config';
import { AurelisError, type ErrorCode } from '../../../shared/kernel';
import { memoryServices } from '../../support/memory-services';
import { failing as failingPort } from '../../support/memory/failing';

const Message = z.strictObject({ runId: z.string() });
type Handle = QueueFunction<typeof Message>['handle'];

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function functionThat(handle: Handle, onParked?: QueueFunction<typeof Message>['onParked']) {
  const definition = { name: 'test', queue: QUEUES.plan, message: Message, handle };
  return queueFunction(onParked === undefined ? definition : { ...definition, onParked });
}

function run(
  definition: QueueFunction<typeof Message>,
  services: Services,
  { body = { runId: 'r' }, metadata = {} }: { body?: unknown; metadata?: Record<string, unknown> } = {},
): Promise<void> {
  const context = new InvocationContext({
    functionName: definition.name,
    invocationId: 'invocation',
    traceContext: { traceParent: TRACEPARENT },
    triggerMetadata: { messageId: 'message-1', deliveryCount: 2, ...metadata },
    logHandler: () => undefined,
  });
  return Promise.resolve(toQueueHandler(definition, () => services)(body, context)).then(() => undefined);
}

const CODES = Object.entries(QUEUE_OUTCOME) as [ErrorCode, 'retry' | 'park'][];

describe('a queue function', () => {
  it('gets the message and what Service Bus says about it, in the trace of its sender', async () => {
    const services = memoryServices();
    const handle = jest.fn<Promise<void>, Parameters<Handle>>(() => Promise.resolve());

    await run(functionThat(handle), services, { metadata: { applicationProperties: { a: 1 } } });

    const delivery = {
      messageId: 'message-1',
      deliveryCount: 2,
      deadLetterSource: undefined,
      applicationProperties: { a: 1 },
    };
    expect(handle).toHaveBeenCalledWith({ runId: 'r' }, services, delivery);
    expect(services.telemetry.operations).toMatchObject([{ name: 'test', kind: 'message', traceparent: TRACEPARENT }]);
  });

  it('tells how long the message has waited, whatever becomes of it', async () => {
    const services = memoryServices();
    const waited = new Date(services.clock.now().getTime() - 90_000).toISOString();
    const ahead = new Date(services.clock.now().getTime() + 90_000).toISOString();
    const broken = functionThat(() => Promise.reject(new AurelisError('NOT_FOUND', 'gone')));

    await run(broken, services, { metadata: { enqueuedTimeUtc: waited } });
    await run(broken, services, { metadata: { enqueuedTimeUtc: ahead } });
    await run(broken, services, { metadata: { enqueuedTimeUtc: 'soon' } });
    await run(broken, services);

    expect(services.telemetry.measures.filter(({ name }) => name === 'queue.age')).toEqual([
      { name: 'queue.age', value: 90_000, fields: { queue: QUEUES.plan } },
      // Clocks differ: no message comes from the future.
      { name: 'queue.age', value: 0, fields: { queue: QUEUES.plan } },
    ]);
  });

  it('gets a message whose id the host took for a number', async () => {
    const handle = jest.fn<Promise<void>, Parameters<Handle>>(() => Promise.resolve());

    await run(functionThat(handle), memoryServices(), { metadata: { messageId: 42, deadLetterSource: 7 } });

    expect(handle.mock.calls[0]?.[2]).toMatchObject({ messageId: '42', deadLetterSource: '7' });
  });

  it.each(['UPSTREAM_UNAVAILABLE', 'RATE_LIMITED'] as const)(
    'puts a successor on the queue for later on %s, and the message is done',
    async (code) => {
      const services = memoryServices();
      const definition = functionThat(() => Promise.reject(new AurelisError(code, 'So it is.')));

      await run(definition, services, { metadata: { messageId: 'm-later1', applicationProperties: { attempt: 1 } } });

      const [successor] = services.queue.take(QUEUES.plan);
      expect(successor).toMatchObject({ id: 'm-later2', body: { runId: 'r' }, attempt: 2 });
      const delayMs = (successor?.notBefore?.getTime() ?? 0) - services.clock.now().getTime();
      expect(delayMs).toBeGreaterThanOrEqual(2000);
      expect(delayMs).toBeLessThanOrEqual(4000);
    },
  );

  it('tells nobody of what belongs to normal work, and waits all the same', async () => {
    const services = memoryServices();
    const refused = (isExpected: boolean) =>
      functionThat(() => Promise.reject(new AurelisError('UPSTREAM_UNAVAILABLE', 'Not now.', { isExpected })));

    await run(refused(true), services);

    expect(services.telemetry.exceptions).toEqual([]);
    expect(services.queue.take(QUEUES.plan)).toHaveLength(1);
    await run(refused(false), services);
    expect(services.telemetry.exceptions).toHaveLength(1);
  });

  it('waits at least as long as it was asked to', async () => {
    const services = memoryServices();
    const error = new AurelisError('RATE_LIMITED', 'Later.', { retryAfterSeconds: 120 });

    await run(
      functionThat(() => Promise.reject(error)),
      services,
    );

    const [successor] = services.queue.take('analysis-plan');
    expect(successor?.notBefore?.getTime()).toBe(services.clock.now().getTime() + 120_000);
  });

  it('leaves a message to its dead letters once waiting has not helped for half an hour', async () => {
    const services = memoryServices();
    const definition = functionThat(() => Promise.reject(new AurelisError('UPSTREAM_UNAVAILABLE', 'Still not.')));
    const startedAt = services.clock.now().getTime();
    let metadata: Record<string, unknown> = { messageId: 'm' };
    let delivered: Promise<void>;

    for (;;) {
      delivered = run(definition, services, { metadata });
      await delivered.catch(() => undefined);
      const [successor] = services.queue.take(QUEUES.plan);
      if (successor === undefined) break;
      services.clock.advance((successor.notBefore?.getTime() ?? 0) - services.clock.now().getTime());
      metadata = { messageId: successor.id, applicationProperties: { attempt: successor.attempt } };
    }

    await expect(delivered).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(services.clock.now().getTime() - startedAt).toBeGreaterThan(30 * 60_000);
    expect(services.clock.now().getTime() - startedAt).toBeLessThan(60 * 60_000);
  });

  it.each([
    ['a message that cannot be put back for later', QUEUES.plan],
    ['a dead letter', QUEUES.deadLetter],
  ])('holds back %s, the longer the more deliveries it has had', async (_case, queue) => {
    const services = memoryServices();
    const ports = { ...services, queue: failingPort(services.queue, 'send', 2) };
    const out = functionThat(() => Promise.reject(new AurelisError('UPSTREAM_UNAVAILABLE', 'Out of reach.')));
    const heldFor = async (deliveryCount: number): Promise<number> => {
      const before = services.clock.now().getTime();
      const delivered = run({ ...out, queue }, ports, { metadata: { deliveryCount } });
      await expect(delivered).rejects.toMatchObject({ message: 'Out of reach.' });
      return services.clock.now().getTime() - before;
    };

    const [first, fifth] = [await heldFor(1), await heldFor(5)];

    expect(first).toBeGreaterThanOrEqual(10_000);
    expect(fifth).toBe(5 * first);
    // As long as the lock is renewed and a function may run.
    expect(fifth).toBeLessThan(5 * 60_000);
    expect(services.queue.size()).toBe(0);
  });

  it.each(['CONFLICT', 'INTERNAL'] as const)('has the message delivered again on %s', async (code) => {
    const services = memoryServices();
    const onParked = jest.fn();
    const definition = functionThat(() => Promise.reject(new AurelisError(code, 'So it is.')), onParked);

    await expect(run(definition, services)).rejects.toMatchObject({ code });

    expect(services.parked.messages()).toEqual([]);
    expect(onParked).not.toHaveBeenCalled();
    expect(services.telemetry.exceptions).toHaveLength(1);
  });

  it.each(CODES.filter(([, outcome]) => outcome === 'park'))(
    'parks the message with its reason on %s',
    async (code) => {
      const services = memoryServices();
      const onParked = jest.fn(() => Promise.resolve());
      const error = new AurelisError(code, 'So it is.');

      await run(
        functionThat(() => Promise.reject(error), onParked),
        services,
      );

      expect(services.parked.messages()).toMatchObject([
        { queue: 'analysis-plan', messageId: 'message-1', body: '{"runId":"r"}', reason: 'So it is.' },
      ]);
      expect(onParked).toHaveBeenCalledWith({ runId: 'r' }, error, services);
    },
  );

  it('has the message delivered again on an error nobody expected, with nothing of its text', async () => {
    const definition = functionThat(() => Promise.reject(new Error('AccountKey=abc')));

    const failure = run(definition, memoryServices());

    await expect(failure).rejects.toMatchObject({ code: 'INTERNAL', message: 'Something went wrong on our side.' });
  });

  it.each([
    ['a text', 'not json'],
    ['nothing', null],
    ['another shape', { runId: 3 }],
    ['an unknown field', { runId: 'r', more: 1 }],
  ])('never sees a message that cannot be read: %s is parked with the reason', async (_case, body) => {
    const services = memoryServices();
    const handle = jest.fn<Promise<void>, Parameters<Handle>>(() => Promise.resolve());
    const onParked = jest.fn();

    await run(functionThat(handle, onParked), services, { body });

    expect(handle).not.toHaveBeenCalled();
    expect(onParked).not.toHaveBeenCalled();
    const reason = expect.stringMatching(/^The message cannot be read: /) as string;
    expect(services.parked.messages()).toMatchObject([{ reason, messageId: 'message-1' }]);
  });

  it('keeps the message when it cannot be parked: it is delivered again', async () => {
    const services = memoryServices();
    const definition = functionThat(() => Promise.reject(new AurelisError('NOT_FOUND', 'Gone.')));
    const ports = { ...services, parked: failingPort(services.parked, 'park') };

    await expect(run(definition, ports)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    await run(definition, ports);

    expect(services.parked.messages()).toHaveLength(1);
  });

  it('keeps the message when what waits for it cannot be told', async () => {
    const services = memoryServices();
    const onParked = jest.fn().mockRejectedValueOnce(new AurelisError('UPSTREAM_UNAVAILABLE', 'Busy.'));
    const definition = functionThat(() => Promise.reject(new AurelisError('NOT_FOUND', 'Gone.')), onParked);

    await expect(run(definition, services)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });

    expect(services.parked.messages()).toEqual([]);
  });
});
