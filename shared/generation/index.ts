export { applyEdits, type AppliedEdits } from './edits/apply-edits';
export { unifiedDiff, type ChangedFile } from './edits/unified-diff';
export {
  NOTHING_SENT,
  REDACTION_KINDS,
  type EgressManifest,
  type RedactionKind,
  type SentPart,
  type WithholdReason,
} from './egress-manifest';
export { createTypeChecker } from './type-check/create-type-checker';
export { fixAll } from './fix-all';
export type { FixAllAnswer, FixAllRequest } from './fix-all-request';
export { FIX_CHECKS, type CheckOutcome, type FixCheck, type FixReceipt } from './fix-receipt';
export { performTask, streamTask } from './perform-task';
export type { GenerationServices, ModelPort, PersonalDataDetector, PromptShield, TypeChecker } from './ports';
export { mayBeSent } from './safety/may-be-sent';
export { redactingEmbed } from './safety/redacting-embed';
export type { ReviewComment, SearchReplace, TaskAnswer, TaskEvent } from './task-answer';
export { TRIED_OUTCOMES, tryFix, type TriedFix, type TriedOutcome, type TryFixRequest } from './try-fix';
export { PROMPTS } from './prompts/prompts';
export type { FixExchange } from './tasks/fix-finding';
export type { AskingServices } from './asking/question';
export { TASK_LIMITS } from './task-limits';
export type { LineSelection, SourceFile, TaskRequest } from './task-request';
export { analyzeFilesTogether } from './verify/analyze-files-together';
