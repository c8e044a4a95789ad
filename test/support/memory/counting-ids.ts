import type { IdKind, IdSource } from '../../../shared/kernel';

/** `run_00000000000000000000000001`, `run_…2` and on. */
export function countingIds(): IdSource {
  let count = 0;
  return {
    next(kind) {
      count += 1;
      return idOf(kind, count);
    },
  };
}

/** An id of the right shape for a number. */
export function idOf(kind: IdKind, number: number): string {
  return `${kind}_${String(number).padStart(26, '0')}`;
}
