import type { CodeRule } from '../../code-rule';
import { arrayObjectMethods } from './array-object-methods';
import { boxedIdentity } from './boxed-identity';
import { decimalFromDouble } from './decimal-from-double';
import { doubleCheckedLocking } from './double-checked-locking';
import { emptyCatch } from './empty-catch';
import { equalsWithoutHashCode } from './equals-without-hash-code';
import { ignoredResult } from './ignored-result';
import { integerDivision } from './integer-division';
import { leavingFinally } from './leaving-finally';
import { lockOnSharedValue } from './lock-on-shared-value';
import { sharedDateFormat } from './shared-date-format';
import { stringIdentity } from './string-identity';
import { threadRun } from './thread-run';
import { waitOutsideLoop } from './wait-outside-loop';

export const JAVA: readonly CodeRule[] = [
  arrayObjectMethods,
  boxedIdentity,
  decimalFromDouble,
  doubleCheckedLocking,
  emptyCatch,
  equalsWithoutHashCode,
  ignoredResult,
  integerDivision,
  leavingFinally,
  lockOnSharedValue,
  sharedDateFormat,
  stringIdentity,
  threadRun,
  waitOutsideLoop,
];
