import { define, type FunctionTable, type SqlFunction } from './function-table';

export const MATH_FUNCTIONS: FunctionTable = {
  ABS: one(Math.abs),
  ACOS: one(Math.acos),
  ASIN: one(Math.asin),
  ATAN: one(Math.atan),
  ATN2: two(Math.atan2),
  CEILING: one(Math.ceil),
  COS: one(Math.cos),
  COT: one((value) => 1 / Math.tan(value)),
  DEGREES: one((value) => (value * 180) / Math.PI),
  EXP: one(Math.exp),
  FLOOR: one(Math.floor),
  INTADD: two((left, right) => left + right),
  INTDIV: two((left, right) => Math.trunc(left / right)),
  INTMOD: two((left, right) => left % right),
  INTMUL: two((left, right) => left * right),
  INTSUB: two((left, right) => left - right),
  LOG: define(1, 2, ([value, base]) => {
    if (typeof value !== 'number') return undefined;
    if (base === undefined) return finite(Math.log(value));
    return typeof base === 'number' ? finite(Math.log(value) / Math.log(base)) : undefined;
  }),
  LOG10: one(Math.log10),
  NUMBERBIN: define(1, 2, ([value, size = 1]) =>
    typeof value === 'number' && typeof size === 'number' ? finite(Math.floor(value / size) * size) : undefined,
  ),
  PI: define(0, 0, () => Math.PI),
  POWER: two((base, exponent) => base ** exponent),
  RADIANS: one((value) => (value * Math.PI) / 180),
  RAND: define(0, 0, () => Math.random()),
  ROUND: define(1, 2, ([value, digits = 0]) => {
    if (typeof value !== 'number' || typeof digits !== 'number') return undefined;
    const scale = 10 ** digits;
    // Half away from zero, where Math.round goes towards positive infinity.
    return finite((Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale);
  }),
  SIGN: one(Math.sign),
  SIN: one(Math.sin),
  SQRT: one(Math.sqrt),
  SQUARE: one((value) => value * value),
  TAN: one(Math.tan),
  TRUNC: one(Math.trunc),
};

function one(compute: (value: number) => number): SqlFunction {
  return define(1, 1, ([value]) => (typeof value === 'number' ? finite(compute(value)) : undefined));
}

function two(compute: (left: number, right: number) => number): SqlFunction {
  return define(2, 2, ([left, right]) =>
    typeof left === 'number' && typeof right === 'number' ? finite(compute(left, right)) : undefined,
  );
}

/** JSON has no word for infinity. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
