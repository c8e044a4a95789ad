import type { AnalysisEngine } from '../analysis';
import type { Clock } from '../kernel';
import type { ModelGateway } from '../models';
import type { SourceFile } from './task-request';

/** What tasks need of the gateway to models. */
export type ModelPort = Pick<
  ModelGateway,
  'hasRoute' | 'completeStructured' | 'stream' | 'estimate' | 'countTokens' | 'models'
>;

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
