import { withoutMisreadHeaders } from '../../cpp-syntax/without-misread-headers';
import type { CodeRule } from '../../code-rule';
import { allocaInLoop } from './alloca-in-loop';
import { assignmentInCondition } from './assignment-in-condition';
import { bitTestPrecedence } from './bit-test-precedence';
import { catchByValue } from './catch-by-value';
import { certificateCheckOff } from './certificate-check-off';
import { charForEndOfFile } from './char-for-end-of-file';
import { commandBuilt } from './command-built';
import { copyIntoFixedBuffer } from './copy-into-fixed-buffer';
import { deleteMismatch } from './delete-mismatch';
import { emptyConditionBody } from './empty-condition-body';
import { exceptionNotThrown } from './exception-not-thrown';
import { formatNotLiteral } from './format-not-literal';
import { gets } from './gets';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { insecureTemporaryFile } from './insecure-temporary-file';
import { lengthOfSource } from './length-of-source';
import { lockNotKept } from './lock-not-kept';
import { loopRunsAway } from './loop-runs-away';
import { moveOnReturn } from './move-on-return';
import { predictableSecret } from './predictable-secret';
import { reallocToItself } from './realloc-to-itself';
import { repeatedCondition } from './repeated-condition';
import { rethrowCopies } from './rethrow-copies';
import { returnsLocalAddress } from './returns-local-address';
import { roomWithoutEnd } from './room-without-end';
import { scanWithoutWidth } from './scan-without-width';
import { selfAssignment } from './self-assignment';
import { sizeOfPointer } from './size-of-pointer';
import { stringComparedByAddress } from './string-compared-by-address';
import { swappedMemset } from './swapped-memset';
import { throwInDestructor } from './throw-in-destructor';
import { useAfterFree } from './use-after-free';
import { virtualDestructorMissing } from './virtual-destructor-missing';
import { weakCipher } from './weak-cipher';

export const CPP: readonly CodeRule[] = [
  allocaInLoop,
  assignmentInCondition,
  bitTestPrecedence,
  catchByValue,
  certificateCheckOff,
  charForEndOfFile,
  commandBuilt,
  copyIntoFixedBuffer,
  deleteMismatch,
  emptyConditionBody,
  exceptionNotThrown,
  formatNotLiteral,
  gets,
  identicalBranches,
  identicalOperands,
  insecureTemporaryFile,
  lengthOfSource,
  lockNotKept,
  loopRunsAway,
  moveOnReturn,
  predictableSecret,
  reallocToItself,
  repeatedCondition,
  rethrowCopies,
  returnsLocalAddress,
  roomWithoutEnd,
  scanWithoutWidth,
  selfAssignment,
  sizeOfPointer,
  stringComparedByAddress,
  swappedMemset,
  throwInDestructor,
  useAfterFree,
  virtualDestructorMissing,
  weakCipher,
].map(withoutMisreadHeaders);
