import type { Argument, Expression } from '../ir';
import { cleanTarget } from './clean-target';
import { evaluatePure } from './evaluate-pure';
import type { Machine } from './machine';
import { weaknessSet } from './taint';
import type { Value } from './value';

const OF_PROTOTYPES = weaknessSet(['prototype-pollution']);
/** What leads from an object to that of all objects. */
const PROTOTYPES: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is not equal to one of these names is harmless as a name. */
export function refineUnequalName(machine: Machine, name: Expression, other: Expression): void {
  if (other.kind === 'constant' && PROTOTYPES.has(other.value)) cleanTarget(machine, name, OF_PROTOTYPES);
}

const LISTED = new Set(['includes', 'has', 'indexOf']);
const OWN = new Set(['hasOwnProperty', 'hasOwn']);

interface Asked {
  readonly receiver: Value;
  readonly given: readonly Argument[];
  readonly isTrue: boolean;
}

/** `['__proto__'].includes(key)` that is not so, and a key that an object of ours has itself. */
export function refineName(machine: Machine, name: string, { receiver, given, isTrue }: Asked): void {
  const [first, second] = given;
  if (isTrue && OWN.has(name)) {
    const owner = second === undefined || first === undefined ? receiver : evaluatePure(machine, first.value);
    const key = second ?? first;
    if (key !== undefined && owner.taints.length === 0) cleanTarget(machine, key.value, OF_PROTOTYPES);
  }
  if (isTrue || first === undefined || !LISTED.has(name)) return;
  const listed = receiver.objects.flatMap((address) => [...machine.object(address).fields.values()]);
  const namesOne = listed.some(({ constants }) => constants.some((one) => PROTOTYPES.has(one)));
  if (namesOne) cleanTarget(machine, first.value, OF_PROTOTYPES);
}
