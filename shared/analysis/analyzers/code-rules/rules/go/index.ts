import type { CodeRule } from '../../code-rule';
import { busySelect } from './busy-select';
import { cancelFunctionLost } from './cancel-function-lost';
import { contextKeyOfBasicType } from './context-key-of-basic-type';
import { copiedLock } from './copied-lock';
import { decimalFileMode } from './decimal-file-mode';
import { deferBeforeErrorCheck } from './defer-before-error-check';
import { deferInLoop } from './defer-in-loop';
import { deferredLock } from './deferred-lock';
import { duplicateCondition } from './duplicate-condition';
import { durationMultiplied } from './duration-multiplied';
import { durationWithoutUnit } from './duration-without-unit';
import { emptyCriticalSection } from './empty-critical-section';
import { errorComparedByText } from './error-compared-by-text';
import { errorFromSprintf } from './error-from-sprintf';
import { errorOverwritten } from './error-overwritten';
import { errorsIsOrder } from './errors-is-order';
import { formatFromVariable } from './format-from-variable';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { impossibleLength } from './impossible-length';
import { ineffectiveBreak } from './ineffective-break';
import { nilErrorReturned } from './nil-error-returned';
import { nilMapWrite } from './nil-map-write';
import { powerByXor } from './power-by-xor';
import { printfArguments } from './printf-arguments';
import { regexpCompiledInLoop } from './regexp-compiled-in-loop';
import { responseBodyNotClosed } from './response-body-not-closed';
import { resultDiscarded } from './result-discarded';
import { selfAssignment } from './self-assignment';
import { signalChannelUnbuffered } from './signal-channel-unbuffered';
import { signalNeverCaught } from './signal-never-caught';
import { stringMethodCallsItself } from './string-method-calls-itself';
import { textBuiltInLoop } from './text-built-in-loop';
import { timeLayout } from './time-layout';
import { trimSetNotText } from './trim-set-not-text';
import { unmarshalIntoValue } from './unmarshal-into-value';
import { waitgroupAddInGoroutine } from './waitgroup-add-in-goroutine';

export const GO: readonly CodeRule[] = [
  busySelect,
  cancelFunctionLost,
  contextKeyOfBasicType,
  copiedLock,
  decimalFileMode,
  deferBeforeErrorCheck,
  deferInLoop,
  deferredLock,
  duplicateCondition,
  durationMultiplied,
  durationWithoutUnit,
  emptyCriticalSection,
  errorComparedByText,
  errorFromSprintf,
  errorOverwritten,
  errorsIsOrder,
  formatFromVariable,
  identicalBranches,
  identicalOperands,
  impossibleLength,
  ineffectiveBreak,
  nilErrorReturned,
  nilMapWrite,
  powerByXor,
  printfArguments,
  regexpCompiledInLoop,
  responseBodyNotClosed,
  resultDiscarded,
  selfAssignment,
  signalChannelUnbuffered,
  signalNeverCaught,
  stringMethodCallsItself,
  textBuiltInLoop,
  timeLayout,
  trimSetNotText,
  unmarshalIntoValue,
  waitgroupAddInGoroutine,
];
