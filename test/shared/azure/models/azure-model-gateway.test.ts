import settings from '../../../../local/cloud.json';
import { startModels, type ModelsEmulator } from '../../../../local/models';
import {
  createAzureModelGateway,
  createKeyVaultSecrets,
  openCosmosDatabase,
  type CosmosDatabase,
} from '../../../../shared/azure';
import type { ModelLimits } from '../../../../shared/config';
import { ProductEvent } from '../../../../shared/contracts';
import type { MessageQueue, OutboxStore } from '../../../../shared/events';
import { AurelisError, randomIds, systemClock } from '../../../../shared/kernel';
import type { ModelGateway, UsageLedger } from '../../../../shared/models';
import { startEmulators, type Emulators } from '../../../support/emulators';
import { recordingTelemetry, type RecordingTelemetry } from '../../../support/memory/recording-telemetry';
import { makeRequest, TEST_EMBEDDING, TEST_MODEL } from '../../../support/model-gateway';

const NO_LIMIT: ModelLimits = { requestsPerMinute: undefined, tokensPerMinute: undefined, dollarsPerMonth: undefined };
const GOOD = { text: 'It adds.', usage: { input: 10, output: 20 } };

interface Instance {
  gateway: ModelGateway;
  ledger: UsageLedger & OutboxStore;
  telemetry: RecordingTelemetry;
  events: ProductEvent[];
}

describe('the model gateway of the service, over Cosmos DB, Key Vault and identity', () => {
  let emulators: Emulators;
  let database: CosmosDatabase;
  let eu: ModelsEmulator;
  let us: ModelsEmulator;
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    emulators = await startEmulators();
    const { cosmos, verifyToken } = emulators.parts;
    database = openCosmosDatabase({ endpoint: cosmos.url, database: settings.cosmos.database }, emulators.credential);
    eu = await startModels({ verifyToken });
    us = await startModels({ verifyToken });
  });
  afterEach(() => {
    eu.reset();
    us.reset();
  });
  afterAll(async () => {
    await Promise.all([eu.close(), us.close()]);
    database.close();
    await emulators.stop();
  });

  /** One of several instances of the app. */
  function startInstance(tenant: Partial<ModelLimits> = {}): Instance {
    const { keyVault } = emulators.parts;
    const vault = { url: keyVault.url, verifyChallenge: false, cacheSeconds: 60 };
    const telemetry = recordingTelemetry();
    const route = (name: string, server: ModelsEmulator, model = 'test-model') => ({
      ...{ name, provider: 'azure-openai', url: server.url, model, deployment: name },
    });
    const events: ProductEvent[] = [];
    const queue: MessageQueue = {
      send: async (_topic, messages) => void events.push(...messages.map(({ body }) => ProductEvent.parse(body))),
    };
    const { gateway, ledger } = createAzureModelGateway(
      {
        routes: {
          routes: [route('eu', eu), route('us', us), route('vectors', us, 'test-embedding')],
          order: { explain: ['eu', 'us'] },
          models: [TEST_MODEL, TEST_EMBEDDING],
        },
        keptForMs: 60_000,
        limits: { tenant: { ...NO_LIMIT, ...tenant }, key: NO_LIMIT },
      },
      {
        ...{ database, queue, telemetry, credential: emulators.credential, clock: systemClock, ids: randomIds },
        secrets: createKeyVaultSecrets(vault, emulators.credential),
      },
    );
    return { gateway, ledger, telemetry, events };
  }

  it('shows its identity, and one instance answers from what another was told', async () => {
    const tenantId = randomIds.next('ten');
    eu.script({ reply: GOOD });
    const [one, two] = [startInstance(), startInstance()];

    const first = await one.gateway.complete(makeRequest({ tenantId }));
    const second = await two.gateway.complete(makeRequest({ tenantId }));
    const foreign = await two.gateway.complete(makeRequest({ tenantId: randomIds.next('ten') }));

    expect(first).toMatchObject({ text: 'It adds.', cached: false });
    expect(second).toMatchObject({ text: 'It adds.', cached: true, cost: 0 });
    expect(foreign.cached).toBe(false);
    expect(eu.received[0]?.headers.authorization).toMatch(/^Bearer ey/);
    expect(one.telemetry.exceptions).toEqual([]);
  });

  it('makes one call and one charge of two hundred identical requests', async () => {
    const tenantId = randomIds.next('ten');
    eu.script({ hold: true, reply: GOOD });
    const { gateway, ledger, events } = startInstance({ dollarsPerMonth: 1 });

    const asked = Array.from({ length: 200 }, () => gateway.complete(makeRequest({ tenantId })));
    await eu.until((received) => received.length === 1);
    eu.release();
    const answers = await Promise.all(asked);
    await gateway.flush();

    expect(eu.received).toHaveLength(1);
    expect(answers.filter(({ cost }) => cost > 0)).toHaveLength(1);
    const [sum] = await ledger.sum(tenantId, { from: today, to: today, groupBy: ['task'] });
    expect(sum).toMatchObject({ task: 'explain', calls: 200, cachedCalls: 199, inputTokens: 10, outputTokens: 20 });
    expect(sum?.cost).toBeCloseTo(50 / 1e6, 12);
    // One event for each call that is accounted for, and the one charge in one of them.
    expect(new Set(events.map(({ id }) => id)).size).toBe(200);
    const data = events.flatMap((event) => (event.type === 'model.responded' ? event.data : []));
    expect(data.filter(({ cost_usd }) => cost_usd > 0)).toMatchObject([{ outcome: 'answered', output_tokens: 20 }]);
    expect((await ledger.listUnsent('9999')).filter((record) => record.tenantId === tenantId)).toEqual([]);
  });

  it('keeps a budget between instances, settled to the last token whatever happened', async () => {
    const tenantId = randomIds.next('ten');
    // Each call may take 112 tokens in and 100 out at most, and takes 50 millionths of a dollar in the end.
    const budget = { dollarsPerMonth: 0.000_32 };
    const instances = [startInstance(budget), startInstance(budget)];
    const ask = (index: number) =>
      instances[index % 2]?.gateway.complete(makeRequest({ tenantId, noCache: true, requestId: `request-${index}` }));
    eu.script({ failure: { kind: 'content-filter' } }, { reply: { raw: '{' } }, { times: 'always', reply: GOOD });
    us.script({ times: 'always', reply: GOOD });

    const outcomes: string[] = [];
    for (let index = 0; index < 5; index++) {
      const outcome = await ask(index)?.then(
        () => 'answered',
        (error: unknown) => (error instanceof AurelisError ? error.code : String(error)),
      );
      outcomes.push(outcome ?? '');
    }

    expect(outcomes).toEqual(['VALIDATION_ERROR', 'answered', 'answered', 'answered', 'QUOTA_EXCEEDED']);
    const [sum] = (await instances[0]?.ledger.sum(tenantId, { from: today, to: today, groupBy: [] })) ?? [];
    expect(sum).toMatchObject({ calls: 4, failedCalls: 1 });
    expect(sum?.cost).toBeCloseTo(150 / 1e6, 12);
  });

  it('tells other instances to leave a route alone', async () => {
    const tenantId = randomIds.next('ten');
    eu.script({ failure: { kind: 'rate-limit', retryAfterSeconds: 75 } });
    const [one, two] = [startInstance(), startInstance()];
    await one.gateway.complete(makeRequest({ tenantId, noCache: true }));
    await one.gateway.flush();

    const [status] = await two.gateway.models(tenantId);
    const answer = await two.gateway.complete(makeRequest({ tenantId, noCache: true }));

    expect(status).toMatchObject({ route: 'eu', state: 'cooling-down', reason: 'rate-limited' });
    expect(answer).toMatchObject({ route: 'us', fallbacks: [{ route: 'eu', reason: 'cooling-down' }] });
    expect(eu.received).toHaveLength(1);
  });

  it('keeps vectors for all instances', async () => {
    const request = { tenantId: randomIds.next('ten'), callerId: 'key_1', requestId: 'r', deadlineMs: 20_000 };
    const before = await startInstance().gateway.embed({ ...request, texts: ['read a file', 'write a file'] });

    const after = await startInstance().gateway.embed({ ...request, texts: ['write a file', 'read a file'] });

    expect(after.cachedCount).toBe(2);
    expect(after.vectors[0]?.slice(0, 9)).toEqual(before.vectors[1]?.slice(0, 9).map(Math.fround));
    expect(us.received).toHaveLength(1);
  });

  // The last one: the database stays as it is then.
  it('answers while cooldowns and kept answers are out of reach', async () => {
    const tenantId = randomIds.next('ten');
    us.script({ times: 'always', reply: GOOD });
    eu.script({ times: 'always', reply: GOOD });
    const { gateway, telemetry } = startInstance();
    emulators.parts.cosmos.injectFault({ status: 503, times: 100_000, container: 'models' });

    const answer = await gateway.complete(makeRequest({ tenantId }));
    await gateway.flush();

    expect(answer.text).toBe('It adds.');
    expect(telemetry.exceptions.length).toBeGreaterThan(0);
  });
});
