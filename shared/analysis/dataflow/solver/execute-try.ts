import type { Statement } from '../ir';
import { goOn } from './jumps';
import type { Machine } from './machine';
import { mayCatch } from './may-catch';
import type { Store } from './store';
import { UNKNOWN, unionAll } from './value';

type Try = Extract<Statement, { readonly kind: 'try' }>;

export function executeTry(machine: Machine, { body, handlers, finalizer }: Try): boolean {
  const { frame } = machine;
  const before = machine.store;
  const thrownBefore = frame.throws.length;
  machine.store = before.layer();
  const isEnded = machine.execute(body);
  const after = machine.store;
  const thrown = handlers.length === 0 ? [] : frame.throws.splice(thrownBefore);
  const ends: Store[] = isEnded ? [after] : [];
  // A library may throw: where nothing else does, it is taken to do so at the end.
  const isImplicit = thrown.length === 0;
  for (const handler of handlers) {
    const mine = thrown.filter(({ value }) => mayCatch(machine, handler, value));
    for (const one of mine) thrown.splice(thrown.indexOf(one), 1);
    if (mine.length === 0 && !isImplicit) continue;
    machine.store = isImplicit ? after.layer() : before.join(mine.map(({ store }) => store)).layer();
    const value = isImplicit ? UNKNOWN : unionAll(mine.map((one) => one.value));
    if (handler.parameter !== undefined) machine.declare(handler.parameter, value);
    if (machine.execute(handler.body)) ends.push(machine.store);
  }
  frame.throws.push(...thrown);
  const isReached = goOn(machine, before, ends);
  if (finalizer.length === 0) return isReached;
  return machine.execute(finalizer) && isReached;
}
