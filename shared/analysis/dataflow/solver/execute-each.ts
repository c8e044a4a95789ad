import type { Statement } from '../ir';
import { iteratedElements, iteratedValues } from './iterate';
import { goOn, takeJumps } from './jumps';
import { keysOf } from './keys';
import { isJava, isPython } from './language';
import { elementsOf } from './lists';
import { MAX_KNOWN_ROUNDS, oneRound, UNKNOWN_ROUNDS } from './loop-rounds';
import type { Machine } from './machine';
import { scriptElements, scriptValues } from './script-iterate';
import type { Store } from './store';
import { addTaints, constant, NOTHING, onlyObject, UNKNOWN, type Value } from './value';

type Each = Extract<Statement, { readonly kind: 'each' }>;

export function executeEach(machine: Machine, loop: Each): boolean {
  const { collection, variable, label } = loop;
  const value = machine.evaluate(collection);
  const known = knownRounds(machine, value, loop.of);
  const start = machine.store;
  const exits: Store[] = [];
  const body = { body: loop.body, update: [], ...(label === undefined ? {} : { label }) };
  if (known === undefined) {
    const any = loop.of === 'keys' ? keysOf(machine, value) : valuesOf(machine, value);
    for (let round = 0; round < UNKNOWN_ROUNDS; round++) {
      const before = machine.store;
      machine.store = before.layer();
      machine.assign(variable, any);
      const isEnded = oneRound(machine, body, before);
      exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
      machine.store = isEnded ? before.join([before.layer(), machine.store]) : before.layer();
      if (machine.store.isAsBefore(before)) break;
    }
    return goOn(machine, start, [...exits, machine.store]);
  }
  for (const one of known) {
    const before = machine.store;
    machine.store = before.layer();
    machine.assign(variable, one);
    const isEnded = oneRound(machine, body, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
  }
  return goOn(machine, start, [...exits, machine.store]);
}

/** What any round may be about. */
function valuesOf(machine: Machine, value: Value): Value {
  if (isPython(machine)) return iteratedElements(machine, value);
  return isJava(machine) ? elementsOf(machine, value) : scriptElements(machine, value);
}

/** What each round is about, where the collection is known place by place. */
function knownRounds(machine: Machine, value: Value, of: 'values' | 'keys'): readonly Value[] | undefined {
  if (isPython(machine)) return unlessTooMany(iteratedValues(machine, value));
  if (of === 'values' && !isJava(machine)) return unlessTooMany(scriptValues(machine, value));
  const address = onlyObject(value);
  if (address === undefined) return undefined;
  const { shape, fields, length, rest, taints } = machine.object(address);
  if (rest !== NOTHING || fields.size > MAX_KNOWN_ROUNDS || shape === 'iterator') return undefined;
  const isList = shape === 'list';
  if (isList && length === undefined) return undefined;
  const keys = isList ? Array.from({ length: length ?? 0 }, (_, index) => String(index)) : [...fields.keys()];
  return keys.map((key) => addTaints(of === 'keys' ? constant(key) : (fields.get(key) ?? UNKNOWN), taints));
}

function unlessTooMany(values: readonly Value[] | undefined): readonly Value[] | undefined {
  return values === undefined || values.length > MAX_KNOWN_ROUNDS ? undefined : values;
}
