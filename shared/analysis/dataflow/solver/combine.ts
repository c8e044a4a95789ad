import { addTaints, NOTHING, tainted, type Value } from './value';

/** Something unknown that may carry whatever any of the values carries, inside them too. */
export function combine(values: readonly Value[]): Value {
  return tainted(values.reduce((taints, { taints: more }) => addTaints(tainted(taints), more).taints, NOTHING.taints));
}
