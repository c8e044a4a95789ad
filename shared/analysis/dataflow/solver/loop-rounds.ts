import type { Statement } from '../ir';
import { comeTogether, takeJumps } from './jumps';
import type { Machine } from './machine';
import type { Store } from './store';

/** Rounds of a loop that are run one by one, as long as its condition is known to hold. */
export const MAX_KNOWN_ROUNDS = 20;
/** Rounds of any other loop, until one changes nothing: what one round leaves may matter in the next. */
export const UNKNOWN_ROUNDS = 3;

type Loop = Extract<Statement, { readonly kind: 'loop' }>;

/** The body and what follows it; whether there may be another round. */
export function oneRound(
  machine: Machine,
  { body, update, label }: Pick<Loop, 'body' | 'update' | 'label'>,
  before: Store,
): boolean {
  const isEnded = machine.execute(body);
  const continues = takeJumps(machine, 'continue', label);
  if (!comeTogether(machine, before, isEnded, continues)) return false;
  return machine.execute(update);
}
