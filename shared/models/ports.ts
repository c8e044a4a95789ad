import type { FallbackReason, TokenUsage } from './model-answer';
import type { ModelMessage } from './model-request';
import type { Route } from './route';
import type { ToolCall, ToolDefinition } from './tools/model-tool';
import type { UsageQuery, UsageRecord, UsageSum } from './usage';

/** What one provider is asked for on one route. It throws `ProviderFailure` and tries nothing a second time. */
export interface ProviderCall {
  route: Route;
  messages: readonly ModelMessage[];
  maxOutputTokens: number;
  temperature?: number | undefined;
  /** JSON of this schema is wanted, where the model can keep one. */
  output?: { name: string; jsonSchema: Readonly<Record<string, unknown>> } | undefined;
  tools?: readonly ToolDefinition[] | undefined;
  signal: AbortSignal;
}

export interface ProviderAnswer {
  text: string;
  /** Absent where nothing is asked for. */
  toolCalls?: readonly ToolCall[];
  finish: 'stop' | 'length';
  /** Undefined where the provider does not say: the gateway then counts. */
  usage: TokenUsage | undefined;
}

export type ProviderEvent = { kind: 'text'; text: string } | ({ kind: 'end' } & Omit<ProviderAnswer, 'text'>);

export interface ProviderVectors {
  vectors: number[][];
  inputTokens: number | undefined;
}

/** Whoever runs models. One for all kinds of provider: which one a route is at stands in the route. */
export interface ModelProvider {
  complete(call: ProviderCall): Promise<ProviderAnswer>;
  stream(call: ProviderCall): AsyncIterable<ProviderEvent>;
  embed(call: { route: Route; texts: readonly string[]; signal: AbortSignal }): Promise<ProviderVectors>;
}

/** A route that should be left alone for a while. */
export interface Cooldown {
  route: string;
  reason: FallbackReason;
  /** Milliseconds of the epoch. */
  untilMs: number;
}

/** Cooldowns, shared between the instances of the app. */
export interface CooldownStore {
  list(): Promise<Cooldown[]>;
  put(cooldown: Cooldown): Promise<void>;
}

/** What is kept of an answer or a vector: text that only the gateway reads. */
export interface KeptEntry {
  key: string;
  value: string;
}

/** Answers kept for a while, per tenant. One that is lost is only asked for again. */
export interface AnswerStore {
  get(tenantId: string, keys: readonly string[]): Promise<KeptEntry[]>;
  put(tenantId: string, projectId: string | undefined, entries: readonly KeptEntry[]): Promise<void>;
  /** Removes what was kept for a project. */
  eraseProject(tenantId: string, projectId: string): Promise<void>;
}

export interface Limits {
  requestsPerMinute?: number | undefined;
  tokensPerMinute?: number | undefined;
  dollarsPerMonth?: number | undefined;
}

/** Limits that a call is under: those of its tenant, and those of its key. */
export interface CallLimits {
  tenant: Limits;
  key: Limits;
}

/** What a call may take at most, set aside before it is made. */
export interface Reservation {
  id: string;
  tenantId: string;
  callerId: string;
  tokens: number;
  nanoDollars: number;
  at: string;
  /** Whoever finds it after that may give it back: its owner has died. */
  expiresAt: string;
  limits: CallLimits;
}

export interface LimitRefusal {
  scope: 'tenant' | 'key';
  measure: 'requests' | 'tokens' | 'money';
  retryAfterSeconds: number;
}

/** What a caller is ready to pay for several calls together, in billionths of a dollar. */
export interface Purse {
  /** Sets so much aside before it is spent; false where there is not so much left. */
  take(nanoDollars: number): Promise<boolean>;
  /** Puts what was spent in the place of what was set aside. */
  settle(takenNanoDollars: number, spentNanoDollars: number): Promise<void>;
}

/** What calls take: limits before them, accounts after them. Exact also when many instances call at the same time. */
export interface UsageLedger {
  /** Sets aside what a call may take, all or nothing. */
  reserve(reservation: Reservation): Promise<LimitRefusal | undefined>;
  /**
   * Puts what was taken in the place of what was set aside, and keeps the record. Settling the same record again changes nothing.
   * Calls that took nothing of a provider have no reservation.
   */
  settle(reservation: Reservation | undefined, record: UsageRecord): Promise<void>;
  /** Gives back all that was set aside for a call that asked nobody. Releasing it again changes nothing. */
  release(reservation: Reservation): Promise<void>;
  sum(tenantId: string, query: UsageQuery): Promise<UsageSum[]>;
}
