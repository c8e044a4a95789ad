import { toAurelisError } from '../../kernel';
import { vectorKey } from '../answers/answer-key';
import type { KeptEntries } from '../answers/kept-entries';
import type { EmbedAnswer, Fallback } from '../model-answer';
import type { EmbedRequest } from '../model-request';
import type { KeptEntry, ProviderVectors } from '../ports';
import { nanoDollarsOf, toDollars } from '../price';
import type { ModelDefinition } from '../registry/model-definition';
import type { Route } from '../route';
import type { RouteTable } from '../router/route-table';
import { countTokens } from '../tokens/count-tokens';
import { measureCall, toFreeRecord, toRecord } from './call-record';
import { checkEmbedRequest } from './check-request';
import { Deadline } from './deadline';
import { tooLong } from './errors';
import type { RunPorts } from './run-call';
import { Spending } from './spending';
import { tryRoutes } from './try-routes';
import { decodeVector, encodeVector } from './vector-text';
import { withLimit } from './with-limit';

export type EmbedPorts = RunPorts & { kept: KeptEntries; table: RouteTable };

/** Providers take more at once; smaller batches fail and are charged in smaller pieces. */
const TEXTS_PER_CALL = 64;
const TOKENS_PER_CALL = 100_000;

/**
 * Vectors of texts, those that are kept already not asked for again. All are of one model: those of another would be nowhere near
 * them, so another route is tried only when it has the same model.
 */
export async function runEmbed(request: EmbedRequest, ports: EmbedPorts): Promise<EmbedAnswer> {
  checkEmbedRequest(request);
  const { clock, kept, health } = ports;
  health.listen();
  const startedMs = clock.now().getTime();
  const deadline = new Deadline(clock, request.deadlineMs);
  const { candidates, first } = findCandidates(request, ports);
  const keyOf = (text: string): string => vectorKey(request, first.model.name, text);
  const texts = [...new Set(request.texts)];
  const known =
    request.noCache === true ? new Map<string, string>() : await kept.find(request.tenantId, texts.map(keyOf));
  const missing = texts.filter((text) => !known.has(keyOf(text)));

  const spending = new Spending();
  const fallbacks: Fallback[] = [];
  const fresh = new Map<string, number[]>();
  let route = first;
  for (const batch of batchesOf(missing, first.model)) {
    const answered = await embedBatch(batch, { request, candidates, deadline, spending, fallbacks }, ports);
    route = answered.route;
    const entries: KeptEntry[] = [];
    for (const [index, text] of batch.texts.entries()) {
      const vector = answered.vectors[index] ?? [];
      fresh.set(text, vector);
      entries.push({ key: keyOf(text), value: encodeVector(vector) });
    }
    if (request.noCache !== true) await kept.keep(request.tenantId, request.projectId, entries);
  }
  const answer: EmbedAnswer = {
    vectors: request.texts.map((text) => fresh.get(text) ?? decodeVector(known.get(keyOf(text)) ?? '')),
    ...{ provider: route.provider, model: route.model.name, route: route.name },
    usage: { inputTokens: spending.inputTokens, outputTokens: 0 },
    cost: toDollars(spending.nanoDollars),
    fallbacks,
    cachedCount: request.texts.filter((text) => !fresh.has(text)).length,
    latencyMs: clock.now().getTime() - startedMs,
  };
  if (missing.length === 0 && texts.length > 0) noteKept(request, answer, ports);
  return answer;
}

function findCandidates(request: EmbedRequest, { table, health, clock }: EmbedPorts) {
  const longest = request.texts.reduce((most, text) => Math.max(most, text.length), 0);
  const all = table.candidates({
    ...{ task: 'embed', tenantId: request.tenantId, wish: request.model },
    usageFor: () => ({ inputTokens: Math.ceil(longest / 8), outputTokens: 0 }),
  });
  const [preferred] = all;
  if (preferred === undefined) throw tooLong();
  const candidates = all.filter(({ model }) => model.name === preferred.model.name);
  const nowMs = clock.now().getTime();
  return { candidates, first: candidates.find((r) => health.of(r).cooldownAt(nowMs) === undefined) ?? preferred };
}

interface Batch {
  texts: string[];
  tokens: number;
}

function* batchesOf(texts: readonly string[], model: ModelDefinition): Iterable<Batch> {
  let batch: Batch = { texts: [], tokens: 0 };
  for (const text of texts) {
    const tokens = countTokens(text, model);
    if (tokens > model.contextTokens) throw tooLong();
    if (batch.texts.length > 0 && (batch.texts.length >= TEXTS_PER_CALL || batch.tokens + tokens > TOKENS_PER_CALL)) {
      yield batch;
      batch = { texts: [], tokens: 0 };
    }
    batch.texts.push(text);
    batch.tokens += tokens;
  }
  if (batch.texts.length > 0) yield batch;
}

interface EmbedRun {
  request: EmbedRequest;
  candidates: readonly Route[];
  deadline: Deadline;
  spending: Spending;
  fallbacks: Fallback[];
}

async function embedBatch(
  batch: Batch,
  { request, candidates, deadline, spending, fallbacks }: EmbedRun,
  ports: EmbedPorts,
): Promise<{ route: Route; vectors: number[][] }> {
  const { account, clock, telemetry, provider } = ports;
  const startedMs = clock.now().getTime();
  const signal = request.signal ?? new AbortController().signal;
  const most = { inputTokens: batch.tokens, outputTokens: 0 };
  const reservation = await account.reserve({
    ...{ tenantId: request.tenantId, callerId: request.callerId, tokens: batch.tokens },
    nanoDollars: Math.max(...candidates.map(({ model }) => nanoDollarsOf(most, model))),
  });
  const own = new Spending();
  let tried: Route | undefined;
  const settle = async (outcome: 'answered' | 'failed' | 'cancelled', errorCode?: string): Promise<void> => {
    const record = toRecord({
      ...{ id: reservation.id, caller: request, task: 'embed', prompt: undefined, route: tried, outcome, errorCode },
      ...{ spending: own, startedMs, endedMs: clock.now().getTime(), firstTokenMs: undefined, fallbacks },
    });
    measureCall(record, telemetry);
    await account.settle(reservation, record);
  };
  try {
    const answered = await tryRoutes<{ route: Route; answer: ProviderVectors }>(
      {
        ...{ candidates, deadline, signal, fallbacks, mayChange: () => true },
        ask: async (route, { limitMs }) => {
          tried = route;
          const answer = await withLimit(limitMs, signal, (limited) =>
            provider.embed({ route, texts: batch.texts, signal: limited.signal }),
          );
          return { route, answer };
        },
      },
      {
        ...ports,
        onFailure: (route, reason) => {
          telemetry.event('model.route.failed', { route: route.name, reason });
        },
      },
    );
    const usage = { inputTokens: answered.answer.inputTokens ?? batch.tokens, outputTokens: 0 };
    own.add(answered.route, usage);
    spending.add(answered.route, usage);
    await settle('answered');
    return { route: answered.route, vectors: answered.answer.vectors };
  } catch (error) {
    await settle(signal.aborted ? 'cancelled' : 'failed', toAurelisError(error).code);
    throw error;
  }
}

function noteKept(request: EmbedRequest, answer: EmbedAnswer, { account, ids, clock }: EmbedPorts): void {
  const asked = { ...request, task: 'embed' as const };
  const at = clock.now();
  account.noteInBackground(() => toFreeRecord(ids.next('use'), asked, answer, { outcome: 'cached', at }));
}
