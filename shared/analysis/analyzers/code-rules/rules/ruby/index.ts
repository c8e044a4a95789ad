import type { CodeRule } from '../../code-rule';
import { allParametersPermitted } from './all-parameters-permitted';
import { assignmentInCondition } from './assignment-in-condition';
import { cookieWithoutFlags } from './cookie-without-flags';
import { debuggerLeft } from './debugger-left';
import { disabledCertificateCheck } from './disabled-certificate-check';
import { duplicateHashKey } from './duplicate-hash-key';
import { duplicateMethod } from './duplicate-method';
import { emptyRescue } from './empty-rescue';
import { evalOfText } from './eval-of-text';
import { fileChosenByRequest } from './file-chosen-by-request';
import { floatEquality } from './float-equality';
import { focusedTest } from './focused-test';
import { forgeryProtectionOff } from './forgery-protection-off';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { lineAnchorsInValidation } from './line-anchors-in-validation';
import { mapThenFlatten } from './map-then-flatten';
import { markupNotEscaped } from './markup-not-escaped';
import { methodChosenByRequest } from './method-chosen-by-request';
import { negationBeforeComparison } from './negation-before-comparison';
import { nilFromBangMethod } from './nil-from-bang-method';
import { openMayRunCommand } from './open-may-run-command';
import { passwordInCode } from './password-in-code';
import { predictableSecret } from './predictable-secret';
import { raiseOfException } from './raise-of-exception';
import { redirectToRequestValue } from './redirect-to-request-value';
import { repeatedCondition } from './repeated-condition';
import { requestToChosenAddress } from './request-to-chosen-address';
import { rescueModifier } from './rescue-modifier';
import { rescueOfException } from './rescue-of-exception';
import { resultNotUsed } from './result-not-used';
import { returnInEnsure } from './return-in-ensure';
import { reverseThenEach } from './reverse-then-each';
import { selectThenFirst } from './select-then-first';
import { selfAssignment } from './self-assignment';
import { shadowedRescue } from './shadowed-rescue';
import { sharedDefault } from './shared-default';
import { shellCommandFromVariables } from './shell-command-from-variables';
import { signatureComparedInHaste } from './signature-compared-in-haste';
import { skippedTest } from './skipped-test';
import { sleepingTest } from './sleeping-test';
import { slowMembershipTest } from './slow-membership-test';
import { sortThenFirst } from './sort-then-first';
import { sqlFromVariables } from './sql-from-variables';
import { stringBuiltInLoop } from './string-built-in-loop';
import { tautologicalExpectation } from './tautological-expectation';
import { templateFromRequest } from './template-from-request';
import { testWithoutExpectation } from './test-without-expectation';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unreachableCode } from './unreachable-code';
import { unsafeDeserialisation } from './unsafe-deserialisation';
import { weakCipher } from './weak-cipher';
import { weakPasswordHash } from './weak-password-hash';

export const RUBY: readonly CodeRule[] = [
  allParametersPermitted,
  assignmentInCondition,
  cookieWithoutFlags,
  debuggerLeft,
  disabledCertificateCheck,
  duplicateHashKey,
  duplicateMethod,
  emptyRescue,
  evalOfText,
  fileChosenByRequest,
  floatEquality,
  focusedTest,
  forgeryProtectionOff,
  identicalBranches,
  identicalOperands,
  lineAnchorsInValidation,
  mapThenFlatten,
  markupNotEscaped,
  methodChosenByRequest,
  negationBeforeComparison,
  nilFromBangMethod,
  openMayRunCommand,
  passwordInCode,
  predictableSecret,
  raiseOfException,
  redirectToRequestValue,
  repeatedCondition,
  requestToChosenAddress,
  rescueModifier,
  rescueOfException,
  resultNotUsed,
  returnInEnsure,
  reverseThenEach,
  selectThenFirst,
  selfAssignment,
  shadowedRescue,
  sharedDefault,
  shellCommandFromVariables,
  signatureComparedInHaste,
  skippedTest,
  sleepingTest,
  slowMembershipTest,
  sortThenFirst,
  sqlFromVariables,
  stringBuiltInLoop,
  tautologicalExpectation,
  templateFromRequest,
  testWithoutExpectation,
  unescapedRequestOutput,
  unreachableCode,
  unsafeDeserialisation,
  weakCipher,
  weakPasswordHash,
];
