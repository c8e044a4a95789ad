import type { FunctionUnit } from '../ir';
import type { Machine } from './machine';
import type { Program } from './program';
import { fitOf, takes } from './overloads';
import type { ClassReference, Closure, Value } from './value';

export interface FoundMethod {
  readonly closure: Closure;
  readonly unit: FunctionUnit;
  /** The class that has it. */
  readonly owner: ClassReference;
}

/** A method by name, in the class or one it is derived from; of several, the one that takes such arguments. */
export function findMethod(
  machine: Machine,
  reference: ClassReference,
  name: string,
  given?: readonly Value[],
): FoundMethod | undefined {
  return findAmong(machine, namesakes(machine, machine.classOrder(reference), name), given);
}

/** The same, above the class. */
export function findInherited(
  machine: Machine,
  reference: ClassReference,
  name: string,
  given?: readonly Value[],
): FoundMethod | undefined {
  const order = machine.classOrder(reference);
  const above = namesakes(machine, order, name).filter(({ owner }) => owner !== order[0]);
  return findAmong(machine, above, given);
}

function findAmong(
  machine: Machine,
  all: readonly Namesakes[],
  given: readonly Value[] | undefined,
): FoundMethod | undefined {
  let otherwise: FoundMethod | undefined;
  for (const { owner, concrete } of all) {
    const own = ownMethod(machine, owner, concrete, given);
    if (own === undefined) continue;
    // Only in Java may one that takes other arguments stand above.
    const isMeant = given === undefined || takes(own.unit, given.length);
    if (isMeant || machine.program.module(owner.module).language !== 'java') return own;
    otherwise ??= own;
  }
  return otherwise;
}

/** The methods of one name in one class, all of which have a body. */
interface Namesakes {
  readonly owner: ClassReference;
  readonly concrete: ReturnType<Program['methods']>;
}

/** What was looked for among the same classes. */
const FOUND = new WeakMap<readonly ClassReference[], Map<string, readonly Namesakes[]>>();

/** Those of the classes that have methods of a name. */
function namesakes(machine: Machine, owners: readonly ClassReference[], name: string): readonly Namesakes[] {
  let byName = FOUND.get(owners);
  if (byName === undefined) FOUND.set(owners, (byName = new Map<string, readonly Namesakes[]>()));
  let found = byName.get(name);
  if (found === undefined) {
    found = owners.flatMap((owner) => {
      const concrete = machine.program.methods(owner, name);
      return concrete.length === 0 ? [] : [{ owner, concrete }];
    });
    byName.set(name, found);
  }
  return found;
}

function ownMethod(
  machine: Machine,
  owner: ClassReference,
  concrete: Namesakes['concrete'],
  given: readonly Value[] | undefined,
): FoundMethod | undefined {
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
