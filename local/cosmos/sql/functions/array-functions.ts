import { canonical, equalValues, isList, isObject } from '../values';
import { define, type FunctionTable } from './function-table';

export const ARRAY_FUNCTIONS: FunctionTable = {
  ARRAY_CONTAINS: define(2, 3, ([array, value, isPartial = false]) => {
    if (!isList(array) || value === undefined) return undefined;
    return array.some((element) =>
      isPartial === true ? matchesPartially(element, value) : equalValues(element, value) === true,
    );
  }),
  ARRAY_CONTAINS_ANY: define(2, 100, ([array, ...values]) =>
    isList(array) ? values.some((value) => includes(array, value)) : undefined,
  ),
  ARRAY_CONTAINS_ALL: define(2, 100, ([array, ...values]) =>
    isList(array) ? values.every((value) => includes(array, value)) : undefined,
  ),
  ARRAY_LENGTH: define(1, 1, ([array]) => (isList(array) ? array.length : undefined)),
  ARRAY_CONCAT: define(2, 100, (arrays) => (arrays.every((array) => isList(array)) ? arrays.flat(1) : undefined)),
  ARRAY_SLICE: define(2, 3, ([array, start, length]) => {
    if (!isList(array) || typeof start !== 'number') return undefined;
    if (length !== undefined && typeof length !== 'number') return undefined;
    const from = start < 0 ? Math.max(0, array.length + start) : start;
    return array.slice(from, length === undefined ? undefined : from + Math.max(0, length));
  }),
  SETINTERSECT: define(2, 2, ([left, right]) =>
    isList(left) && isList(right) ? unique(left.filter((value) => includes(right, value))) : undefined,
  ),
  SETUNION: define(2, 2, ([left, right]) => (isList(left) && isList(right) ? unique([...left, ...right]) : undefined)),
  SETDIFFERENCE: define(2, 2, ([left, right]) =>
    isList(left) && isList(right) ? unique(left.filter((value) => !includes(right, value))) : undefined,
  ),
  OBJECTTOARRAY: define(1, 3, ([value, keyName = 'k', valueName = 'v']) => {
    if (!isObject(value) || typeof keyName !== 'string' || typeof valueName !== 'string') return undefined;
    return Object.entries(value).map(([key, inner]) => ({ [keyName]: key, [valueName]: inner }));
  }),
  CHOOSE: define(2, 100, ([index, ...values]) => (typeof index === 'number' ? values[index - 1] : undefined)),
};

function includes(array: readonly unknown[], value: unknown): boolean {
  return array.some((element) => equalValues(element, value) === true);
}

function matchesPartially(element: unknown, wanted: unknown): boolean {
  if (!isObject(wanted)) return equalValues(element, wanted) === true;
  return isObject(element) && Object.entries(wanted).every(([key, value]) => matchesPartially(element[key], value));
}

function unique(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
