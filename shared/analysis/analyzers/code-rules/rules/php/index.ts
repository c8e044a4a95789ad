import type { CodeRule } from '../../code-rule';
import { assignmentInCondition } from './assignment-in-condition';
import { costlyLoopCondition } from './costly-loop-condition';
import { emptyCatch } from './empty-catch';
import { errorSuppression } from './error-suppression';
import { identicalBranches } from './identical-branches';
import { identicalOperands } from './identical-operands';
import { looseInArray } from './loose-in-array';
import { positionAsBoolean } from './position-as-boolean';
import { quadraticArrayMerge } from './quadratic-array-merge';
import { referenceLeftByForeach } from './reference-left-by-foreach';
import { repeatedCondition } from './repeated-condition';
import { selfAssignment } from './self-assignment';
import { switchFallThrough } from './switch-fall-through';
import { unreachableCode } from './unreachable-code';

export const PHP: readonly CodeRule[] = [
  assignmentInCondition,
  costlyLoopCondition,
  emptyCatch,
  errorSuppression,
  identicalBranches,
  identicalOperands,
  looseInArray,
  positionAsBoolean,
  quadraticArrayMerge,
  referenceLeftByForeach,
  repeatedCondition,
  selfAssignment,
  switchFallThrough,
  unreachableCode,
];
