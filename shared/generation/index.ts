export {
  NOTHING_SENT,
  REDACTION_KINDS,
  type EgressManifest,
  type RedactionKind,
  type SentPart,
} from './egress-manifest';
export type { FixAllAnswer, FixAllRequest } from './fix-all';
export { FIX_CHECKS, type CheckOutcome, type FixCheck, type FixReceipt } from './fix-receipt';
export type {
  GenerationServices,
  ModelCall,
  ModelPort,
  ModelReply,
  ModelStreamEvent,
  PersonalDataDetector,
  PromptShield,
  TypeChecker,
} from './ports';
export type { ReviewComment, SearchReplace, TaskAnswer, TaskEvent } from './task-answer';
export { TASK_NAMES, type TaskName } from './task-name';
export type { LineSelection, SourceFile, TaskRequest } from './task-request';
