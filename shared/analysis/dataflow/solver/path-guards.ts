import type { Expression } from '../ir';
import { cleanTarget } from './clean-target';
import type { Machine } from './machine';
import { isSameData } from './same-data';
import { cleanTaints, weaknessSet, type WeaknessSet } from './taint';
import { withTaints } from './value';

export const OF_PATHS = weaknessSet(['path-traversal', 'zip-slip']);
/** What leads out of a folder. */
const UPWARDS = /^\.\.?[/\\]?$/;

export function leadsUpwards(text: unknown): boolean {
  return typeof text === 'string' && UPWARDS.test(text);
}

/** `os.path.commonpath([base, path])`, which is `base` where the path lies below it. */
export function isCommonPath(path: Expression): boolean {
  return path.kind === 'call' && path.callee.kind === 'member' && path.callee.name === 'commonpath';
}

/** A path that was looked at is held by other variables too, made plain or as it came. */
export function cleanPath(machine: Machine, target: Expression, set: WeaknessSet): void {
  const checked = namesIn(target).flatMap((name) => machine.lookUp(name).taints);
  cleanTarget(machine, target, set);
  for (const [name, value] of machine.object(machine.frame.scope).fields) {
    const isSame = value.taints.every((taint) => checked.some((one) => isSameData(one, taint)));
    if (value.taints.length > 0 && isSame) machine.assign(name, withTaints(value, cleanTaints(value.taints, set)));
  }
}

/** Variables that a path is made of: `p`, `p.normalize()`, `path.resolve(base, p)`. */
function namesIn(path: Expression): readonly string[] {
  if (path.kind === 'name') return [path.name];
  if (path.kind === 'list') return path.items.flatMap(({ value }) => namesIn(value));
  if (path.kind !== 'call' || path.callee.kind !== 'member') return [];
  return [path.callee.object, ...path.arguments.map(({ value }) => value)].flatMap(namesIn);
}
