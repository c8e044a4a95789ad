import type { Statement } from '../ir';
import { refine } from './guards';
import { goOn, takeJumps } from './jumps';
import { MAX_KNOWN_ROUNDS, oneRound, UNKNOWN_ROUNDS } from './loop-rounds';
import type { Machine } from './machine';
import type { Store } from './store';
import { truthOf } from './truth-of';

type Loop = Extract<Statement, { readonly kind: 'loop' }>;

export function executeLoop(machine: Machine, loop: Loop): boolean {
  const { test, testsLast = false, label } = loop;
  const start = machine.store;
  const exits: Store[] = [];
  for (let round = 0; round < MAX_KNOWN_ROUNDS; round++) {
    const holds =
      test === undefined ? true : testsLast && round === 0 ? true : truthOf(machine, machine.evaluate(test));
    if (holds === undefined) return loopUnknown(machine, loop, start, exits);
    if (!holds) return goOn(machine, start, [...exits, machine.store]);
    const before = machine.store;
    machine.store = before.layer();
    const isEnded = oneRound(machine, loop, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
    // Somebody may leave now or go on: from here on it is not known which round it is.
    if (exits.length > 0 && test === undefined) return loopUnknown(machine, loop, start, exits);
  }
  return loopUnknown(machine, loop, start, exits);
}

function loopUnknown(machine: Machine, loop: Loop, start: Store, exits: Store[]): boolean {
  const { test, label } = loop;
  const isEndless = test === undefined;
  for (let round = 0; round < UNKNOWN_ROUNDS; round++) {
    const before = machine.store;
    if (!isEndless) exits.push(before);
    machine.store = before.layer();
    if (test !== undefined) refine(machine, test, true);
    const isEnded = oneRound(machine, loop, before);
    exits.push(...takeJumps(machine, 'break', label).map(({ store }) => store));
    if (!isEnded) return goOn(machine, start, exits);
    machine.store = before.join([before.layer(), machine.store]);
    const isSettled = machine.store.isAsBefore(before);
    if (test !== undefined) machine.evaluate(test);
    if (isSettled) break;
  }
  const isLeft = goOn(machine, start, isEndless ? exits : [...exits, machine.store]);
  if (isLeft && test !== undefined) refine(machine, test, false);
  return isLeft;
}
