import { canonical, compareValues } from './values';

export interface Aggregate {
  add(value: unknown): void;
  result(): unknown;
}

/** Aggregate functions; values that are undefined take no part. */
export const AGGREGATES: Readonly<Record<string, () => Aggregate>> = {
  COUNT: () => {
    let count = 0;
    return {
      add: (value) => {
        if (value !== undefined) count += 1;
      },
      result: () => count,
    };
  },
  COUNTIF: () => {
    let count = 0;
    return {
      add: (value) => {
        if (value === true) count += 1;
      },
      result: () => count,
    };
  },
  SUM: () => {
    const numbers = numberSink();
    return { add: numbers.add, result: () => (numbers.isPure() ? numbers.sum() : undefined) };
  },
  AVG: () => {
    const numbers = numberSink();
    return {
      add: numbers.add,
      result: () => (numbers.isPure() && numbers.count() > 0 ? numbers.sum() / numbers.count() : undefined),
    };
  },
  MIN: () => extreme(-1),
  MAX: () => extreme(1),
  MAKELIST: () => {
    const values: unknown[] = [];
    return {
      add: (value) => {
        if (value !== undefined) values.push(value);
      },
      result: () => values,
    };
  },
  MAKESET: () => {
    const values = new Map<string, unknown>();
    return {
      add: (value) => {
        if (value !== undefined) values.set(canonical(value), value);
      },
      result: () => [...values.values()],
    };
  },
};

interface NumberSink {
  readonly add: (value: unknown) => void;
  readonly isPure: () => boolean;
  readonly sum: () => number;
  readonly count: () => number;
}

function numberSink(): NumberSink {
  let total = 0;
  let seen = 0;
  let isPure = true;
  return {
    add: (value) => {
      if (value === undefined) return;
      seen += 1;
      if (typeof value === 'number') total += value;
      else isPure = false;
    },
    isPure: () => isPure,
    sum: () => total,
    count: () => seen,
  };
}

function extreme(sign: 1 | -1): Aggregate {
  let best: unknown;
  return {
    add: (value) => {
      if (value !== undefined && (best === undefined || compareValues(value, best) * sign > 0)) best = value;
    },
    result: () => best,
  };
}
