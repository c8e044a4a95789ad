import type { SqlRule } from '../sql-script';
import { addNotNullWithoutDefault } from './add-not-null-without-default';
import { alwaysTrueCondition } from './always-true-condition';
import { betweenReversed } from './between-reversed';
import { checksLeftOff } from './checks-left-off';
import { commandShell } from './command-shell';
import { comparisonWithNull } from './comparison-with-null';
import { crossJoinByComma } from './cross-join-by-comma';
import { deleteWithoutWhere } from './delete-without-where';
import { dropWithoutIfExists } from './drop-without-if-exists';
import { duplicateColumn } from './duplicate-column';
import { dynamicSqlBuilt } from './dynamic-sql-built';
import { floatForMoney } from './float-for-money';
import { grantAll } from './grant-all';
import { grantToPublic } from './grant-to-public';
import { groupByOrdinal } from './group-by-ordinal';
import { identicalOperands } from './identical-operands';
import { indexNotConcurrent } from './index-not-concurrent';
import { insertValueCount } from './insert-value-count';
import { insertWithoutColumns } from './insert-without-columns';
import { lastIdentity } from './last-identity';
import { leadingWildcard } from './leading-wildcard';
import { nolockHint } from './nolock-hint';
import { notInNull } from './not-in-null';
import { orderByInView } from './order-by-in-view';
import { passwordInStatement } from './password-in-statement';
import { policyForEverybody } from './policy-for-everybody';
import { primaryKeyMissing } from './primary-key-missing';
import { repeatedWhen } from './repeated-when';
import { rowSecurityOff } from './row-security-off';
import { securityDefinerSearchPath } from './security-definer-search-path';
import { selectStarInView } from './select-star-in-view';
import { updateWithoutWhere } from './update-without-where';
import { varcharWithoutLength } from './varchar-without-length';
import { weakPasswordHash } from './weak-password-hash';
import { weakPasswordPolicy } from './weak-password-policy';

/** Every rule of SQL. */
export const SQL_RULES: readonly SqlRule[] = [
  addNotNullWithoutDefault,
  alwaysTrueCondition,
  betweenReversed,
  checksLeftOff,
  commandShell,
  comparisonWithNull,
  crossJoinByComma,
  deleteWithoutWhere,
  dropWithoutIfExists,
  duplicateColumn,
  dynamicSqlBuilt,
  floatForMoney,
  grantAll,
  grantToPublic,
  groupByOrdinal,
  identicalOperands,
  indexNotConcurrent,
  insertValueCount,
  insertWithoutColumns,
  lastIdentity,
  leadingWildcard,
  nolockHint,
  notInNull,
  orderByInView,
  passwordInStatement,
  policyForEverybody,
  primaryKeyMissing,
  repeatedWhen,
  rowSecurityOff,
  securityDefinerSearchPath,
  selectStarInView,
  updateWithoutWhere,
  varcharWithoutLength,
  weakPasswordHash,
  weakPasswordPolicy,
];
