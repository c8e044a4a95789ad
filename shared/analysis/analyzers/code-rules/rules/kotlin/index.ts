import type { CodeRule } from '../../code-rule';
import { arrayEquality } from './array-equality';
import { arrayInDataClass } from './array-in-data-class';
import { blockingSleepInCoroutine } from './blocking-sleep-in-coroutine';
import { emptyCatch } from './empty-catch';
import { exceptionNotThrown } from './exception-not-thrown';
import { forgottenAsync } from './forgotten-async';
import { globalScope } from './global-scope';
import { identicalBranches } from './identical-branches';
import { ignoredResult } from './ignored-result';
import { leavingFinally } from './leaving-finally';
import { repeatedCondition } from './repeated-condition';
import { runBlockingInCoroutine } from './run-blocking-in-coroutine';
import { swallowedCancellation } from './swallowed-cancellation';
import { todoCall } from './todo-call';

export const KOTLIN: readonly CodeRule[] = [
  arrayEquality,
  arrayInDataClass,
  blockingSleepInCoroutine,
  emptyCatch,
  exceptionNotThrown,
  forgottenAsync,
  globalScope,
  identicalBranches,
  ignoredResult,
  leavingFinally,
  repeatedCondition,
  runBlockingInCoroutine,
  swallowedCancellation,
  todoCall,
];
