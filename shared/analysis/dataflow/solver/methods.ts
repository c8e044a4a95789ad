import type { FunctionUnit } from '../ir';
import type { Machine } from './machine';
import type { ClassReference, Closure } from './value';

export interface FoundMethod {
  readonly closure: Closure;
  readonly unit: FunctionUnit;
  /** The class that has it. */
  readonly owner: ClassReference;
}

const MAX_BASES = 20;

/** A method by name, in the class or one it is derived from; of several, one that takes so many arguments. */
export function findMethod(
  machine: Machine,
  reference: ClassReference,
  name: string,
  count?: number,
): FoundMethod | undefined {
  for (const owner of linearOrder(machine, reference)) {
    const own = ownMethod(machine, owner, name, count);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The same, above the class. */
export function findInherited(
  machine: Machine,
  reference: ClassReference,
  name: string,
  count?: number,
): FoundMethod | undefined {
  for (const owner of linearOrder(machine, reference).slice(1)) {
    const own = ownMethod(machine, owner, name, count);
    if (own !== undefined) return own;
  }
  return undefined;
}

function ownMethod(
  machine: Machine,
  owner: ClassReference,
  name: string,
  count: number | undefined,
): FoundMethod | undefined {
  const { methods } = machine.program.class(owner);
  const named = methods.filter((method) => method.name === name);
  if (named.length === 0) return undefined;
  const units = named.map(({ id }) => ({ id, unit: machine.program.function(owner.module, id) }));
  const concrete = units.filter(({ unit }) => !unit.isAbstract);
  const fitting = concrete.find(({ unit }) => takes(unit, count)) ?? concrete[0];
  if (fitting === undefined) return undefined;
  const closure = { module: owner.module, id: fitting.id, scope: owner.scope ?? machine.moduleScope(owner.module) };
  return { closure, unit: fitting.unit, owner };
}

function takes({ parameters }: FunctionUnit, count: number | undefined): boolean {
  if (count === undefined) return true;
  if (parameters.some(({ rest }) => rest !== undefined)) return count >= parameters.length - 1;
  return parameters.length === count;
}

/** The class itself, then those it is derived from, nearest first. */
export function linearOrder(machine: Machine, reference: ClassReference): readonly ClassReference[] {
  const order = [reference];
  for (const one of order) {
    if (order.length > MAX_BASES) break;
    for (const base of machine.basesOf(one)) {
      if (!order.some(({ module, id }) => module === base.module && id === base.id)) order.push(base);
    }
  }
  return order;
}
