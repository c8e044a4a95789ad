import { spawn } from 'node:child_process';
import { join } from 'node:path';
import OpenAI from 'openai';
import { createAzureModelGateway, createOwnModelGateway } from '../../shared/azure';
import { randomIds, systemClock } from '../../shared/kernel';
import type { ModelGateway, ModelRequest } from '../../shared/models';
import type { MessageQueue } from '../../shared/events';
import type { Telemetry } from '../../shared/telemetry';
import { startBenchCosmos } from './support/bench-cosmos';

const ROOT = join(__dirname, '../..');
const WARM_UP = 200;
const CALLS = 1500;
const STREAMS = 500;
const WORDS = 40;
const QUESTION = 'Explain what this function does and where it may fail. '.repeat(40);

/** What the gateway costs a call: the same questions to the same local server through the bare SDK and through the gateway. */
export async function* run() {
  const server = await startServer();
  try {
    const sdk = new OpenAI({ apiKey: 'none', baseURL: `${server.url}/v1`, maxRetries: 0 });
    const gateway = createOwnModelGateway({ routes: routesTo(server.url) });
    yield* compareCalls(sdk, gateway);
    yield* timeKeptAnswers(gateway);
    yield* streamTogether(gateway);
    yield* compareWithDatabase(sdk, server.url);
  } finally {
    await server.stop();
  }
}

/** As in the service: limits, accounts and kept answers in a database, which runs on the same machine here. */
async function* compareWithDatabase(sdk: OpenAI, url: string) {
  const cosmos = await startBenchCosmos(ROOT);
  try {
    const limit = { requestsPerMinute: 1e9, tokensPerMinute: 1e12, dollarsPerMonth: 1e9 };
    const { gateway } = createAzureModelGateway(
      { routes: routesTo(url), keptForMs: 3_600_000, limits: { tenant: limit, key: limit } },
      {
        ...{ database: cosmos.database, queue: NO_QUEUE, clock: systemClock, ids: randomIds, telemetry: SILENCE },
        secrets: { get: () => Promise.reject(new Error('No route here has a key.')) },
        credential: { getToken: () => Promise.resolve(null) },
      },
    );
    const bare = new Timings();
    const through = new Timings();
    for (let call = 0; call < WARM_UP + CALLS_WITH_DATABASE; call++) {
      const message = { role: 'user' as const, content: `${QUESTION}with a database ${call}` };
      const isCounted = call >= WARM_UP;
      await bare.time(isCounted, () => askBare(sdk, message));
      await through.time(isCounted, () => gateway.complete(makeRequest({ messages: [message] })));
    }
    await gateway.flush();
    for (const [name, share] of QUANTILES) {
      const [value, baseline] = [through.quantile(share), bare.quantile(share)];
      yield { name: `with the ledger in Cosmos DB, ${name}`, value, unit: 'ms', baseline, ratio: value / baseline };
    }
    yield {
      name: 'CPU of a call with the ledger in Cosmos DB',
      value: through.cpuMs / CALLS_WITH_DATABASE,
      unit: 'ms',
    };
  } finally {
    await cosmos.stop();
  }
}

const CALLS_WITH_DATABASE = 500;
const QUANTILES = [
  ['p50', 0.5],
  ['p99', 0.99],
] as const;

/** Events are written with the account and sent at once: to nobody here, as the database is what is measured. */
const NO_QUEUE: MessageQueue = {
  send: () => Promise.resolve(),
};

const SILENCE: Telemetry = {
  inOperation: (_operation, work) => work(),
  currentTraceparent: () => undefined,
  event: () => undefined,
  exception(error) {
    throw error;
  },
  measure: () => undefined,
  flush: () => Promise.resolve(),
};

function askBare(sdk: OpenAI, message: { role: 'user'; content: string }): Promise<unknown> {
  return sdk.chat.completions.create({ model: 'bench', messages: [message], max_completion_tokens: 100 });
}

async function* compareCalls(sdk: OpenAI, gateway: ModelGateway) {
  const bare = new Timings();
  const through = new Timings();
  for (let call = 0; call < WARM_UP + CALLS; call++) {
    // One after the other in turns, so that whatever else the machine does hits both alike.
    const message = { role: 'user' as const, content: `${QUESTION}${call}` };
    const isCounted = call >= WARM_UP;
    await bare.time(isCounted, () => askBare(sdk, message));
    await through.time(isCounted, () => gateway.complete(makeRequest({ messages: [message] })));
  }
  yield { name: 'bare SDK, p50', value: bare.quantile(0.5), unit: 'ms' };
  yield { name: 'bare SDK, p99', value: bare.quantile(0.99), unit: 'ms' };
  for (const [name, share] of QUANTILES) {
    const [value, baseline] = [through.quantile(share), bare.quantile(share)];
    yield { name: `through the gateway, ${name}`, value, unit: 'ms', baseline, ratio: value / baseline };
    yield { name: `overhead of the gateway, ${name}`, value: value - baseline, unit: 'ms' };
  }
  yield { name: 'CPU of a bare call', value: bare.cpuMs / CALLS, unit: 'ms' };
  yield { name: 'CPU of a call through the gateway', value: through.cpuMs / CALLS, unit: 'ms' };
}

async function* timeKeptAnswers(gateway: ModelGateway) {
  const fresh = new Timings();
  const kept = new Timings();
  for (let call = 0; call < CALLS; call++) {
    const request = makeRequest({ messages: [{ role: 'user', content: `${QUESTION}kept ${call}` }] });
    await fresh.time(true, () => gateway.complete(request));
    await kept.time(true, async () => {
      if (!(await gateway.complete(request)).cached) throw new Error('The answer was not kept.');
    });
  }
  const [value, baseline] = [kept.quantile(0.5), fresh.quantile(0.5)];
  yield { name: 'kept answer, p50', value, unit: 'ms', baseline, ratio: value / baseline };
  yield { name: 'kept answers are faster', value: baseline / value, unit: 'times' };
}

async function* streamTogether(gateway: ModelGateway) {
  const startedAt = performance.now();
  const texts = await Promise.all(
    Array.from({ length: STREAMS }, async (_, stream) => {
      const content = `stream ${stream}`;
      let text = '';
      for await (const event of gateway.stream(makeRequest({ messages: [{ role: 'user', content }] }))) {
        if (event.kind === 'text') text += event.text;
        else if (event.answer.text !== text) return '';
      }
      return text;
    }),
  );
  const whole = texts.filter((text) => text.split(' ').length >= WORDS).length;
  yield { name: 'streams at the same time', value: STREAMS, unit: 'streams' };
  yield { name: 'streams lost or cut', value: STREAMS - whole, unit: 'streams' };
  yield { name: 'all streams together', value: performance.now() - startedAt, unit: 'ms' };
}

function makeRequest(change: Partial<ModelRequest>): ModelRequest {
  return {
    ...{ tenantId: 'ten_bench', callerId: 'key_bench', requestId: 'bench', task: 'explain' },
    prompt: { name: 'bench', version: 1 },
    messages: [],
    maxOutputTokens: 100,
    deadlineMs: 60_000,
    ...change,
  };
}

function routesTo(url: string) {
  const model = {
    ...{ name: 'bench', provider: 'custom', deployment: 'bench', tasks: ['explain'], encoding: 'o200k_base' },
    ...{ contextTokens: 100_000, maxOutputTokens: 1000, price: { input: 1, output: 2 } },
  };
  return {
    models: [model],
    routes: [{ name: 'bench', provider: 'custom', url: `${url}/v1`, model: 'bench' }],
  };
}

/** The local model server as a process of its own, so that its work is not counted as ours. */
async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/local/models/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => {
      resolve(message.url);
    });
    void ended.then(() => {
      reject(new Error('The local model server could not start; see npm run build.'));
    });
  });
  const text = Array.from({ length: WORDS }, (_, index) => `word${index}`).join(' ');
  await fetch(`${url}/_control/script`, {
    method: 'POST',
    body: JSON.stringify({ steps: [{ times: 'always', reply: { text } }] }),
  });
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

class Timings {
  readonly #timesMs: number[] = [];
  cpuMs = 0;

  async time(isCounted: boolean, work: () => Promise<unknown>): Promise<void> {
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    await work();
    if (!isCounted) return;
    this.#timesMs.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(cpu);
    this.cpuMs += (user + system) / 1000;
  }

  quantile(share: number): number {
    return this.#timesMs.toSorted((a, b) => a - b)[Math.floor(this.#timesMs.length * share)] ?? Number.NaN;
  }
}
