import type { CodeRule } from '../../code-rule';
import { arrayObjectMethods } from './array-object-methods';
import { assignmentInCondition } from './assignment-in-condition';
import { boxedIdentity } from './boxed-identity';
import { catchNullPointer } from './catch-null-pointer';
import { decimalFromDouble } from './decimal-from-double';
import { doubleCheckedLocking } from './double-checked-locking';
import { emptyCatch } from './empty-catch';
import { equalsWithoutHashCode } from './equals-without-hash-code';
import { exceptionNotThrown } from './exception-not-thrown';
import { identicalBranches } from './identical-branches';
import { ignoredResult } from './ignored-result';
import { integerDivision } from './integer-division';
import { leavingFinally } from './leaving-finally';
import { lockOnSharedValue } from './lock-on-shared-value';
import { nullOptional } from './null-optional';
import { printStackTrace } from './print-stack-trace';
import { repeatedCondition } from './repeated-condition';
import { selfAssignment } from './self-assignment';
import { selfComparison } from './self-comparison';
import { sharedDateFormat } from './shared-date-format';
import { stringIdentity } from './string-identity';
import { swallowedInterrupt } from './swallowed-interrupt';
import { switchFallThrough } from './switch-fall-through';
import { threadRun } from './thread-run';
import { waitOutsideLoop } from './wait-outside-loop';

export const JAVA: readonly CodeRule[] = [
  arrayObjectMethods,
  assignmentInCondition,
  boxedIdentity,
  catchNullPointer,
  decimalFromDouble,
  doubleCheckedLocking,
  emptyCatch,
  equalsWithoutHashCode,
  exceptionNotThrown,
  identicalBranches,
  ignoredResult,
  integerDivision,
  leavingFinally,
  lockOnSharedValue,
  nullOptional,
  printStackTrace,
  repeatedCondition,
  selfAssignment,
  selfComparison,
  sharedDateFormat,
  stringIdentity,
  swallowedInterrupt,
  switchFallThrough,
  threadRun,
  waitOutsideLoop,
];
