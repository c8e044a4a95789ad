import type { CodeRule } from '../../code-rule';
import { acceptAllHostNames } from './accept-all-host-names';
import { arrayObjectMethods } from './array-object-methods';
import { assignmentInCondition } from './assignment-in-condition';
import { boxedIdentity } from './boxed-identity';
import { catchNullPointer } from './catch-null-pointer';
import { commandConcatenation } from './command-concatenation';
import { constantIv } from './constant-iv';
import { decimalFromDouble } from './decimal-from-double';
import { doubleCheckedLocking } from './double-checked-locking';
import { emptyCatch } from './empty-catch';
import { equalsWithoutHashCode } from './equals-without-hash-code';
import { exceptionNotThrown } from './exception-not-thrown';
import { hardCodedKey } from './hard-coded-key';
import { identicalBranches } from './identical-branches';
import { ignoredResult } from './ignored-result';
import { insecureCookie } from './insecure-cookie';
import { insecureRandom } from './insecure-random';
import { integerDivision } from './integer-division';
import { leavingFinally } from './leaving-finally';
import { lockOnSharedValue } from './lock-on-shared-value';
import { nullOptional } from './null-optional';
import { printStackTrace } from './print-stack-trace';
import { repeatedCondition } from './repeated-condition';
import { selfAssignment } from './self-assignment';
import { selfComparison } from './self-comparison';
import { sharedDateFormat } from './shared-date-format';
import { shortKey } from './short-key';
import { sqlConcatenation } from './sql-concatenation';
import { stringIdentity } from './string-identity';
import { swallowedInterrupt } from './swallowed-interrupt';
import { switchFallThrough } from './switch-fall-through';
import { threadRun } from './thread-run';
import { trustAllCertificates } from './trust-all-certificates';
import { unsafeDeserialization } from './unsafe-deserialization';
import { waitOutsideLoop } from './wait-outside-loop';
import { weakCipher } from './weak-cipher';
import { weakHash } from './weak-hash';
import { weakTlsVersion } from './weak-tls-version';
import { worldWritableFile } from './world-writable-file';
import { xmlExternalEntities } from './xml-external-entities';
import { zipPathTraversal } from './zip-path-traversal';

export const JAVA: readonly CodeRule[] = [
  acceptAllHostNames,
  arrayObjectMethods,
  assignmentInCondition,
  boxedIdentity,
  catchNullPointer,
  commandConcatenation,
  constantIv,
  decimalFromDouble,
  doubleCheckedLocking,
  emptyCatch,
  equalsWithoutHashCode,
  exceptionNotThrown,
  hardCodedKey,
  identicalBranches,
  ignoredResult,
  insecureCookie,
  insecureRandom,
  integerDivision,
  leavingFinally,
  lockOnSharedValue,
  nullOptional,
  printStackTrace,
  repeatedCondition,
  selfAssignment,
  selfComparison,
  sharedDateFormat,
  shortKey,
  sqlConcatenation,
  stringIdentity,
  swallowedInterrupt,
  switchFallThrough,
  threadRun,
  trustAllCertificates,
  unsafeDeserialization,
  waitOutsideLoop,
  weakCipher,
  weakHash,
  weakTlsVersion,
  worldWritableFile,
  xmlExternalEntities,
  zipPathTraversal,
];
