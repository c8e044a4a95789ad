import type { Expression } from '../ir';
import { evaluatePure } from './evaluate-pure';
import type { Machine } from './machine';
import { cleanTaints, type WeaknessSet } from './taint';
import { onlyObject, withTaints } from './value';

/** The variable or member holds the same as before, but it is known to be harmless. */
export function cleanTarget(machine: Machine, target: Expression, set: WeaknessSet): void {
  const place = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  if (target.kind === 'name') {
    const value = machine.lookUp(target.name);
    if (value.taints.length > 0) machine.assign(target.name, withTaints(value, cleanTaints(value.taints, set)));
  } else if (target.kind === 'member') {
    const object = evaluatePure(machine, target.object);
    const value = machine.readMember(object, target.name, place);
    if (value.taints.length > 0 && onlyObject(object) !== undefined) {
      machine.writeMember(object, target.name, withTaints(value, cleanTaints(value.taints, set)), place);
    }
  } else if (target.kind === 'call' && target.callee.kind === 'member') {
    // `x.toLowerCase() === "a"` tells of x.
    cleanTarget(machine, target.callee.object, set);
  }
}
