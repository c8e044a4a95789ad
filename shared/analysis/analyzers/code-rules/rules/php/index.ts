import type { CodeRule } from '../../code-rule';
import { assignmentInCondition } from './assignment-in-condition';
import { costlyLoopCondition } from './costly-loop-condition';
import { debugOutput } from './debug-output';
import { decimalFileMode } from './decimal-file-mode';
import { disabledCertificateCheck } from './disabled-certificate-check';
import { emptyCatch } from './empty-catch';
import { errorSuppression } from './error-suppression';
import { errorsShownToVisitors } from './errors-shown-to-visitors';
import { evalOfText } from './eval-of-text';
import { externalEntities } from './external-entities';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { importOfRequestVariables } from './import-of-request-variables';
import { includeOfRequestValue } from './include-of-request-value';
import { looseDigestComparison } from './loose-digest-comparison';
import { looseInArray } from './loose-in-array';
import { passwordInConnection } from './password-in-connection';
import { positionAsBoolean } from './position-as-boolean';
import { predictableSecret } from './predictable-secret';
import { quadraticArrayMerge } from './quadratic-array-merge';
import { redirectToRequestValue } from './redirect-to-request-value';
import { referenceLeftByForeach } from './reference-left-by-foreach';
import { repeatedCondition } from './repeated-condition';
import { selfAssignment } from './self-assignment';
import { sessionCookieWithoutFlags } from './session-cookie-without-flags';
import { shellCommandFromVariables } from './shell-command-from-variables';
import { sqlFromVariables } from './sql-from-variables';
import { switchFallThrough } from './switch-fall-through';
import { unescapedRequestOutput } from './unescaped-request-output';
import { unreachableCode } from './unreachable-code';
import { unserializeOfInput } from './unserialize-of-input';
import { weakCipher } from './weak-cipher';
import { weakPasswordHash } from './weak-password-hash';
import { worldWritableMode } from './world-writable-mode';

export const PHP: readonly CodeRule[] = [
  assignmentInCondition,
  costlyLoopCondition,
  debugOutput,
  decimalFileMode,
  disabledCertificateCheck,
  emptyCatch,
  errorSuppression,
  errorsShownToVisitors,
  evalOfText,
  externalEntities,
  identicalBranches,
  identicalOperands,
  importOfRequestVariables,
  includeOfRequestValue,
  looseDigestComparison,
  looseInArray,
  passwordInConnection,
  positionAsBoolean,
  predictableSecret,
  quadraticArrayMerge,
  redirectToRequestValue,
  referenceLeftByForeach,
  repeatedCondition,
  selfAssignment,
  sessionCookieWithoutFlags,
  shellCommandFromVariables,
  sqlFromVariables,
  switchFallThrough,
  unescapedRequestOutput,
  unreachableCode,
  unserializeOfInput,
  weakCipher,
  weakPasswordHash,
  worldWritableMode,
];
