import type { CodeRule } from '../../code-rule';
import { assignmentWithSpaces } from './assignment-with-spaces';
import { backticks } from './backticks';
import { cdUnchecked } from './cd-unchecked';
import { doubleBracketsInSh } from './double-brackets-in-sh';
import { doubleEqualsInSh } from './double-equals-in-sh';
import { evalOfVariable } from './eval-of-variable';
import { forOverLs } from './for-over-ls';
import { formatFromVariable } from './format-from-variable';
import { maskedStatus } from './masked-status';
import { missingErrexit } from './missing-errexit';
import { overwrittenInput } from './overwritten-input';
import { passwordArgument } from './password-argument';
import { pipeToShell } from './pipe-to-shell';
import { predictableTemporaryFile } from './predictable-temporary-file';
import { readWithoutR } from './read-without-r';
import { statusOfTest } from './status-of-test';
import { sudoRedirect } from './sudo-redirect';
import { testAlwaysTrue } from './test-always-true';
import { tlsVerificationOff } from './tls-verification-off';
import { unguardedRemoval } from './unguarded-removal';
import { unquotedArguments } from './unquoted-arguments';
import { unquotedInRemoval } from './unquoted-in-removal';
import { uselessCat } from './useless-cat';
import { worldWritable } from './world-writable';

export const BASH: readonly CodeRule[] = [
  assignmentWithSpaces,
  backticks,
  cdUnchecked,
  doubleBracketsInSh,
  doubleEqualsInSh,
  evalOfVariable,
  forOverLs,
  formatFromVariable,
  maskedStatus,
  missingErrexit,
  overwrittenInput,
  passwordArgument,
  pipeToShell,
  predictableTemporaryFile,
  readWithoutR,
  statusOfTest,
  sudoRedirect,
  testAlwaysTrue,
  tlsVerificationOff,
  unguardedRemoval,
  unquotedArguments,
  unquotedInRemoval,
  uselessCat,
  worldWritable,
];
