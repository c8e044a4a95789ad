import type { CodeRule } from '../../code-rule';
import { busySelect } from './busy-select';
import { copiedLock } from './copied-lock';
import { deferBeforeErrorCheck } from './defer-before-error-check';
import { deferInLoop } from './defer-in-loop';
import { duplicateCondition } from './duplicate-condition';
import { errorOverwritten } from './error-overwritten';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { impossibleLength } from './impossible-length';
import { ineffectiveBreak } from './ineffective-break';
import { nilErrorReturned } from './nil-error-returned';
import { selfAssignment } from './self-assignment';
import { waitgroupAddInGoroutine } from './waitgroup-add-in-goroutine';

export const GO: readonly CodeRule[] = [
  busySelect,
  copiedLock,
  deferBeforeErrorCheck,
  deferInLoop,
  duplicateCondition,
  errorOverwritten,
  identicalBranches,
  identicalOperands,
  impossibleLength,
  ineffectiveBreak,
  nilErrorReturned,
  selfAssignment,
  waitgroupAddInGoroutine,
];
