import { startModels, type ModelsEmulator } from '../../local/models';
import { createOpenAiProvider } from '../../shared/azure';
import { randomIds, type Clock } from '../../shared/kernel';
import {
  createModelGateway,
  DEFAULT_MODEL_OPTIONS,
  forgetfulAnswerStore,
  memoryCooldownStore,
  memoryUsageLedger,
  type ModelGateway,
  type ModelGatewayOptions,
  type ModelGatewayPorts,
  type ModelRequest,
} from '../../shared/models';
import { recordingTelemetry, type RecordingTelemetry } from './memory/recording-telemetry';

export const TENANT = 'ten_00000000000000000000000001';
export const KEY = 'key_00000000000000000000000001';

/** A model whose prices are easy to reckon with: a dollar and two per million tokens. */
export const TEST_MODEL = {
  name: 'test-model',
  provider: 'custom',
  deployment: 'test-model',
  tasks: ['generate', 'complete', 'explain', 'fix', 'document', 'test', 'refactor', 'review'],
  contextTokens: 100_000,
  maxOutputTokens: 1_000,
  price: { input: 1, output: 2 },
  encoding: 'o200k_base',
};

export const TEST_EMBEDDING = {
  ...TEST_MODEL,
  name: 'test-embedding',
  deployment: 'test-embedding',
  tasks: ['embed'],
  contextTokens: 8_000,
  maxOutputTokens: 0,
  price: { input: 1, output: 0 },
};

export interface TestGateway {
  gateway: ModelGateway;
  ledger: ReturnType<typeof memoryUsageLedger>;
  telemetry: RecordingTelemetry;
  sleeps: number[];
  ports: ModelGatewayPorts;
}

export interface TestGatewayOptions extends Partial<ModelGatewayOptions> {
  servers: Readonly<Record<string, ModelsEmulator>>;
  /** Changes to the routes, by the names of their servers. */
  settings?: Readonly<Record<string, object>>;
  more?: object;
  clock?: Clock;
  /** Moves that clock on when the gateway waits. */
  skip?: (timeMs: number) => void;
  ports?: Partial<ModelGatewayPorts>;
}

/** A clock that only waiting moves, for what must not hang on how fast the machine is. */
export function standingClock(): { clock: Clock; skip: (timeMs: number) => void } {
  let nowMs = Date.parse('2030-01-01T00:00:00Z');
  return {
    clock: { now: () => new Date(nowMs) },
    skip: (timeMs) => {
      nowMs += timeMs;
    },
  };
}

/** A gateway over local model servers, one route each, named and tried in the order they are given. */
export function makeGateway(options: TestGatewayOptions): TestGateway {
  const { servers, settings = {}, more = {} } = options;
  let skippedMs = 0;
  const clock = options.clock ?? { now: () => new Date(Date.now() + skippedMs) };
  const names = Object.keys(servers);
  const routes = names.map((name) => ({
    ...{ name, provider: 'custom', url: `${servers[name]?.url ?? ''}/v1`, model: 'test-model', deployment: name },
    ...settings[name],
  }));
  const order = Object.fromEntries(TEST_MODEL.tasks.map((task) => [task, names]));
  const ledger = memoryUsageLedger(clock);
  const telemetry = recordingTelemetry();
  const sleeps: number[] = [];
  const ports: ModelGatewayPorts = {
    provider: createOpenAiProvider({
      secrets: { get: async (name) => `value of ${name}` },
      credential: { getToken: async () => ({ token: 'entra-token', expiresOnTimestamp: Date.now() + 3_600_000 }) },
    }),
    cooldowns: memoryCooldownStore(),
    answers: forgetfulAnswerStore(),
    ...{ ledger, telemetry, clock, ids: randomIds },
    sleep: async (timeMs) => {
      sleeps.push(timeMs);
      skippedMs += timeMs;
      options.skip?.(timeMs);
    },
    ...options.ports,
  };
  const gateway = createModelGateway(
    {
      ...DEFAULT_MODEL_OPTIONS,
      routes: { routes, ...(names.length === 0 ? {} : { order }), models: [TEST_MODEL, TEST_EMBEDDING], ...more },
      ...('limits' in options ? { limits: options.limits } : {}),
      ...('keptForMs' in options ? { keptForMs: options.keptForMs } : {}),
    },
    ports,
  );
  return { gateway, ledger, telemetry, sleeps, ports };
}

export function makeRequest(change: Partial<ModelRequest> = {}): ModelRequest {
  return {
    tenantId: TENANT,
    callerId: KEY,
    requestId: 'request-1',
    task: 'explain',
    prompt: { name: 'explain', version: 1 },
    messages: [{ role: 'user', content: 'What does this do?' }],
    maxOutputTokens: 100,
    deadlineMs: 20_000,
    ...change,
  };
}

/** Starts servers by name; they are closed together. */
export async function startServers<Name extends string>(
  ...names: Name[]
): Promise<{ servers: Record<Name, ModelsEmulator>; close(): Promise<void> }> {
  const started = await Promise.all(names.map(async (name) => [name, await startModels()] as const));
  const servers = Object.fromEntries(started) as Record<Name, ModelsEmulator>;
  return {
    servers,
    async close() {
      await Promise.all(started.map(([, server]) => server.close()));
    },
  };
}
