import { ARRAY_FUNCTIONS } from './array-functions';
import { DATE_FUNCTIONS } from './date-functions';
import type { FunctionTable, SqlFunction } from './function-table';
import { MATH_FUNCTIONS } from './math-functions';
import { STRING_FUNCTIONS } from './string-functions';
import { TYPE_FUNCTIONS } from './type-functions';
import { VECTOR_FUNCTIONS } from './vector-functions';

const TABLES: readonly FunctionTable[] = [
  TYPE_FUNCTIONS,
  STRING_FUNCTIONS,
  ARRAY_FUNCTIONS,
  MATH_FUNCTIONS,
  DATE_FUNCTIONS,
  VECTOR_FUNCTIONS,
];

export function findFunction(name: string): SqlFunction | undefined {
  const table = TABLES.find((candidate) => Object.hasOwn(candidate, name));
  return table?.[name];
}
