import type { z } from 'zod';
import type { AnalysisEngine } from '../analysis';
import type { Clock } from '../kernel';
import type { SourceFile } from './task-request';
import type { TaskName } from './task-name';

/** What tasks need of the gateway to models. */
export interface ModelPort {
  /** False when nothing is configured for the task: then rules answer, and say so. */
  hasRoute(task: TaskName, tenantId: string): boolean;
  completeStructured<T>(
    request: ModelCall,
    output: { readonly name: string; readonly schema: z.ZodType<T> },
  ): Promise<ModelReply & { readonly value: T }>;
  stream(request: ModelCall): AsyncIterable<ModelStreamEvent>;
  estimate(request: ModelCall): {
    readonly inputTokens: number;
    readonly maxCost: number;
    readonly route: string | undefined;
  };
  countTokens(text: string, model?: string): number;
}

export interface ModelCall {
  readonly tenantId: string;
  readonly callerId: string;
  readonly projectId?: string;
  readonly requestId: string;
  readonly task: TaskName;
  readonly prompt: { readonly name: string; readonly version: number };
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
  readonly maxOutputTokens: number;
  readonly temperature?: number;
  readonly model?: string;
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

export interface ModelReply {
  readonly text: string;
  readonly provider: string;
  readonly model: string;
  readonly cached: boolean;
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number };
  readonly cost: number;
  readonly fallbacks: readonly { readonly route: string; readonly reason: string }[];
}

export type ModelStreamEvent =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'end'; readonly answer: ModelReply };

/** Says whether texts carry instructions for a model (Azure AI Content Safety in the cloud). */
export interface PromptShield {
  inspect(
    texts: { readonly instruction: string; readonly documents: readonly string[] },
    signal?: AbortSignal,
  ): Promise<{ readonly isInstructionAttack: boolean; readonly attackingDocuments: readonly number[] }>;
}

/** Finds personal data beyond what patterns tell (Azure AI Language in the cloud). Offsets count UTF-16 code units. */
export interface PersonalDataDetector {
  find(
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly (readonly { readonly start: number; readonly end: number }[])[]>;
}

/** What a type checker says against a text, before and after a change; undefined where it has nothing to say. */
export interface TypeChecker {
  newProblems(
    before: readonly SourceFile[],
    after: readonly SourceFile[],
    signal?: AbortSignal,
  ): Promise<readonly string[] | undefined>;
}

export interface GenerationServices {
  readonly gateway: ModelPort | undefined;
  readonly engine: Pick<AnalysisEngine, 'analyzeFiles' | 'inspectFile' | 'rules'>;
  readonly clock: Clock;
  readonly shield?: PromptShield | undefined;
  readonly personalData?: PersonalDataDetector | undefined;
  readonly typeChecker?: TypeChecker | undefined;
}
