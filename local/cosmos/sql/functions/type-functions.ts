import { isObject, typeRank } from '../values';
import { define, type FunctionTable } from './function-table';

export const TYPE_FUNCTIONS: FunctionTable = {
  IS_DEFINED: define(1, 1, ([value]) => value !== undefined),
  IS_NULL: define(1, 1, ([value]) => value === null),
  IS_STRING: define(1, 1, ([value]) => typeof value === 'string'),
  IS_NUMBER: define(1, 1, ([value]) => typeof value === 'number'),
  IS_INTEGER: define(1, 1, ([value]) => Number.isInteger(value)),
  IS_FINITE_NUMBER: define(1, 1, ([value]) => Number.isFinite(value)),
  IS_BOOL: define(1, 1, ([value]) => typeof value === 'boolean'),
  IS_ARRAY: define(1, 1, ([value]) => Array.isArray(value)),
  IS_OBJECT: define(1, 1, ([value]) => isObject(value)),
  IS_PRIMITIVE: define(1, 1, ([value]) => typeRank(value) >= 1 && typeRank(value) <= 4),
  IIF: define(3, 3, ([condition, whenTrue, otherwise]) => (condition === true ? whenTrue : otherwise)),
};
