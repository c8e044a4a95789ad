import type { FunctionUnit } from '../ir';
import type { Machine } from './machine';
import { fitOf, takes } from './overloads';
import type { ClassReference, Closure, Value } from './value';

export interface FoundMethod {
  readonly closure: Closure;
  readonly unit: FunctionUnit;
  /** The class that has it. */
  readonly owner: ClassReference;
}

const MAX_BASES = 20;

/** A method by name, in the class or one it is derived from; of several, the one that takes such arguments. */
export function findMethod(
  machine: Machine,
  reference: ClassReference,
  name: string,
  given?: readonly Value[],
): FoundMethod | undefined {
  return findAmong(machine, linearOrder(machine, reference), name, given);
}

/** The same, above the class. */
export function findInherited(
  machine: Machine,
  reference: ClassReference,
  name: string,
  given?: readonly Value[],
): FoundMethod | undefined {
  return findAmong(machine, linearOrder(machine, reference).slice(1), name, given);
}

function findAmong(
  machine: Machine,
  owners: readonly ClassReference[],
  name: string,
  given: readonly Value[] | undefined,
): FoundMethod | undefined {
  let otherwise: FoundMethod | undefined;
  for (const owner of owners) {
    const own = ownMethod(machine, owner, name, given);
    if (own === undefined) continue;
    // Only in Java may one that takes other arguments stand above.
    const isMeant = given === undefined || takes(own.unit, given.length);
    if (isMeant || machine.program.module(owner.module).language !== 'java') return own;
    otherwise ??= own;
  }
  return otherwise;
}

function ownMethod(
  machine: Machine,
  owner: ClassReference,
  name: string,
  given: readonly Value[] | undefined,
): FoundMethod | undefined {
  const concrete = machine.program.methods(owner, name);
  if (concrete.length === 0) return undefined;
  const fitting = bestOf(machine, concrete, given) ?? concrete[0];
  if (fitting === undefined) return undefined;
  const closure = { module: owner.module, id: fitting.id, scope: owner.scope ?? machine.moduleScope(owner.module) };
  return { closure, unit: fitting.unit, owner };
}

function bestOf<T extends { readonly unit: FunctionUnit }>(
  machine: Machine,
  candidates: readonly T[],
  given: readonly Value[] | undefined,
): T | undefined {
  if (given === undefined || candidates.length < 2) return candidates[0];
  let best: { readonly one: T; readonly fit: number } | undefined;
  for (const one of candidates) {
    if (!takes(one.unit, given.length)) continue;
    const fit = fitOf(machine, one.unit, given);
    if (best === undefined || fit > best.fit) best = { one, fit };
  }
  return best?.one;
}

/** The class itself, then those it is derived from, nearest first. */
export function linearOrder(machine: Machine, reference: ClassReference): readonly ClassReference[] {
  const bases = machine.basesOf(reference);
  const [only] = bases;
  if (only === undefined) return [reference];
  const order = [reference];
  for (const one of order) {
    if (order.length > MAX_BASES) break;
    for (const base of machine.basesOf(one)) {
      if (!order.some(({ module, id }) => module === base.module && id === base.id)) order.push(base);
    }
  }
  return order;
}
