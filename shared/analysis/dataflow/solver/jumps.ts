import type { Jump, Machine } from './machine';
import type { Store } from './store';

/** Goes on with what any of the ways may have left, if there is one. */
export function goOn(machine: Machine, before: Store, ends: readonly Store[]): boolean {
  machine.store = ends.length === 0 ? before.layer() : before.join(ends);
  return ends.length > 0;
}

export function comeTogether(machine: Machine, before: Store, isEnded: boolean, jumps: readonly Jump[]): boolean {
  const ends = [...(isEnded ? [machine.store] : []), ...jumps.map(({ store }) => store)];
  if (jumps.length === 0) return isEnded;
  return goOn(machine, before, ends);
}

/** Jumps that end here; all others go on outwards. */
export function takeJumps(
  machine: Machine,
  kind: Jump['kind'],
  label: string | undefined,
  onlyLabelled = false,
): Jump[] {
  const { jumps } = machine.frame;
  const isMine = (jump: Jump) =>
    jump.kind === kind && (jump.label === undefined ? !onlyLabelled : jump.label === label);
  const mine = jumps.filter(isMine);
  if (mine.length > 0) jumps.splice(0, jumps.length, ...jumps.filter((jump) => !isMine(jump)));
  return mine;
}
