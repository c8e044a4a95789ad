import type { BinaryOperator } from './ast';
import { compareValues, equalValues, typeRank } from './values';

type Operator = (left: unknown, right: unknown) => unknown;

/** `undefined` wherever the operands do not fit the operator. */
export const OPERATORS: Readonly<Record<BinaryOperator, Operator>> = {
  '=': equalValues,
  '!=': (left, right) => {
    const isEqual = equalValues(left, right);
    return isEqual === undefined ? undefined : !isEqual;
  },
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  '||': (left, right) => (typeof left === 'string' && typeof right === 'string' ? left + right : undefined),
  '+': arithmetic((left, right) => left + right),
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '&': arithmetic((left, right) => left & right),
  '|': arithmetic((left, right) => left | right),
  '^': arithmetic((left, right) => left ^ right),
  '<<': arithmetic((left, right) => left << right),
  '>>': arithmetic((left, right) => left >> right),
  '>>>': arithmetic((left, right) => left >>> right),
};

/** Order exists between two of the same primitive type alone. */
function comparison(test: (order: number) => boolean): Operator {
  return (left, right) => {
    const rank = typeRank(left);
    if (rank === 0 || rank > 4 || rank !== typeRank(right)) return undefined;
    return test(compareValues(left, right));
  };
}

function arithmetic(compute: (left: number, right: number) => number): Operator {
  return (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') return undefined;
    const result = compute(left, right);
    return Number.isFinite(result) ? result : undefined;
  };
}
