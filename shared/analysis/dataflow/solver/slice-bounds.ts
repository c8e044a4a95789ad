import type { Expression } from '../ir';
import type { Machine } from './machine';
import type { Value } from './value';

/** Python's `[1:2]` is the index `#slice(1, 2, null)`. */
export function sliceBounds(machine: Machine, index: Expression): readonly Value[] | undefined {
  if (index.kind !== 'call' || index.callee.kind !== 'name' || index.callee.name !== '#slice') return undefined;
  return index.arguments.map(({ value }) => machine.evaluate(value));
}
