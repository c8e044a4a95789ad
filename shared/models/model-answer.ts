import type { ToolCall } from './tools/model-tool';

/** Why a route was left for the next one. */
export const FALLBACK_REASONS = [
  'timeout',
  'unreachable',
  'conflict',
  'rate-limited',
  'server-error',
  'retired',
  'content-filter',
  'malformed',
  'cut-off',
  'refused',
  'cooling-down',
] as const;
export type FallbackReason = (typeof FALLBACK_REASONS)[number];

export interface Fallback {
  route: string;
  reason: FallbackReason;
}

export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
}

/** What every answer tells about the call behind it. */
interface Provenance {
  provider: string;
  model: string;
  route: string;
  /** US dollars charged for this answer; 0 for a kept or shared one. */
  cost: number;
  usage: TokenUsage;
  fallbacks: readonly Fallback[];
  latencyMs: number;
}

export interface ModelAnswer extends Provenance {
  text: string;
  /** `length`: the answer stopped at `maxOutputTokens`. */
  finish: 'stop' | 'length';
  /** What the model asks for, unchecked; absent where nothing was offered or asked for. */
  toolCalls?: readonly ToolCall[];
  /** Kept from an earlier call. */
  cached: boolean;
  /** An identical request was under way, and this is its answer. */
  shared: boolean;
  firstTokenMs?: number | undefined;
}

export type StructuredAnswer<Value> = ModelAnswer & { value: Value };

export type ModelEvent = { kind: 'text'; text: string } | { kind: 'end'; answer: ModelAnswer };

export interface EmbedAnswer extends Provenance {
  vectors: readonly (readonly number[])[];
  /** How many of the vectors were kept from earlier. */
  cachedCount: number;
}
