import type { Container } from '@azure/cosmos';

import type { CosmosObservation } from '../../../local/cosmos';
import { refusal, startFixture, type CosmosFixture } from './cosmos-fixture';

let fixture: CosmosFixture;
let container: Container;
let observe: ((observation: CosmosObservation) => void | Promise<void>) | undefined;

beforeAll(async () => {
  fixture = await startFixture({ observe: (observation) => observe?.(observation) });
  container = await fixture.newContainer();
});
beforeEach(() => {
  observe = undefined;
});
afterAll(() => fixture.stop());

describe('injected faults', () => {
  test('429 makes the SDK wait and try again', async () => {
    await container.items.create({ id: 'throttled', tenant: 't' });
    fixture.emulator.injectFault({ status: 429, retryAfterMs: 1, times: 3, operation: 'read' });

    const { statusCode, diagnostics } = await container.item('throttled', 't').read();

    expect(statusCode).toBe(200);
    expect(diagnostics.clientSideRequestStatistics.gatewayStatistics).toHaveLength(4);
  });

  test('429 for longer than the SDK is patient reaches the caller with its delay', async () => {
    const impatient = fixture.newClient({ connectionPolicy: { retryOptions: { maxRetryAttemptCount: 1 } } });
    fixture.emulator.injectFault({ status: 429, retryAfterMs: 7, times: 2, operation: 'create' });
    const create = impatient.database('main').container(container.id).items.create({ id: 'refused', tenant: 't' });

    await expect(create).rejects.toMatchObject({ code: 429, substatus: 3200, retryAfterInMs: 7 });
    expect((await container.item('refused', 't').read()).statusCode).toBe(404);
  });

  test('a fault meets only requests that match all it names', async () => {
    fixture.emulator.injectFault({ status: 412, operation: 'upsert', container: container.id, documentId: 'unlucky' });

    const lucky = await container.items.upsert({ id: 'lucky', tenant: 't' });
    const unlucky = await refusal(container.items.upsert({ id: 'unlucky', tenant: 't' }));
    const second = await container.items.upsert({ id: 'unlucky', tenant: 't' });

    expect([lucky.statusCode, unlucky, second.statusCode]).toEqual([201, 412, 201]);
  });

  test('latency holds back the answer', async () => {
    fixture.emulator.injectFault({ latencyMs: 60, operation: 'create', documentId: 'slow' });
    const startedAt = performance.now();

    await container.items.create({ id: 'slow', tenant: 't' });

    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
  });
});

describe('observation', () => {
  test('tells of an operation before and after it', async () => {
    const seen: CosmosObservation[] = [];
    observe = (observation) => void seen.push(observation);

    await container.items.create({ id: 'seen', tenant: 't', value: 1 });

    expect(seen).toMatchObject([
      {
        phase: 'before',
        operation: 'create',
        database: 'main',
        container: container.id,
        documentId: 'seen',
        partitionKey: ['t'],
      },
      { phase: 'after', operation: 'create', status: 201, body: { value: 1 } },
    ]);
  });

  test.each([
    ['read', () => container.item('x', 't').read()],
    ['delete', () => container.item('x', 't').delete()],
    ['patch', () => container.item('x', 't').patch([{ op: 'set', path: '/a', value: 1 }])],
    ['replace', () => container.item('x', 't').replace({ id: 'x', tenant: 't' })],
    ['upsert', () => container.items.upsert({ id: 'y', tenant: 't' })],
    ['query', () => container.items.query('SELECT * FROM c', { partitionKey: 't' }).fetchNext()],
    ['batch', () => container.items.batch([{ operationType: 'Read', id: 'x' }], 't')],
  ])('names a %s, with the status of its refusal too', async (operation, act) => {
    const seen: CosmosObservation[] = [];
    observe = (observation) => void seen.push(observation);

    await act().catch(() => undefined); // Some of these are refused, which is observed all the same.

    const own = seen.filter((observation) => observation.operation === operation);
    expect(own.map(({ phase }) => phase)).toEqual(['before', 'after']);
    expect(own[1]?.status).toBeGreaterThanOrEqual(200);
  });

  test('holds up the operation until the observer is done', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    observe = async ({ phase, documentId }) => {
      if (phase === 'before' && documentId === 'held') await released;
    };
    const held = container.items.create({ id: 'held', tenant: 't' });
    const during = await container.items.query('SELECT * FROM c WHERE c.id = "held"', { partitionKey: 't' }).fetchAll();
    release();

    expect(during.resources).toEqual([]);
    expect((await held).statusCode).toBe(201);
  });

  test.each([
    ['before', 404],
    ['after', 200],
  ] as const)('an observer that throws %s the commit cuts the connection', async (phase, status) => {
    const id = `cut-${phase}`;
    observe = (observation) => {
      if (observation.documentId === id && observation.phase === phase) throw new Error('cut');
    };
    await expect(container.items.create({ id, tenant: 't' })).rejects.toBeDefined();
    observe = undefined;

    expect((await container.item(id, 't').read()).statusCode).toBe(status);
  });
});
