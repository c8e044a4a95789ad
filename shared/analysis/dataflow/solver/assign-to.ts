import type { Region } from '../../../findings';
import type { Expression } from '../ir';
import type { Machine } from './machine';
import { sliceBounds } from './slice-bounds';
import { writeSlice } from './slice-of';
import { stepTaints } from './taint';
import { addTaints, withTaints, type Value } from './value';

export function assignTo(machine: Machine, target: Expression, value: Value, place: Region): Value {
  if (target.kind === 'name') {
    const stepped = withTaints(
      value,
      stepTaints(value.taints, machine.path(), place, `is assigned to \`${target.name}\``),
    );
    const named = addTaints(stepped, machine.configuredVariable(target.name, place));
    machine.assign(target.name, named);
    return named;
  }
  if (target.kind === 'member') {
    machine.writeMember(machine.evaluate(target.object), target.name, value, place);
  } else if (target.kind === 'index') {
    const bounds = sliceBounds(machine, target.index);
    if (bounds !== undefined) {
      writeSlice(machine, machine.evaluate(target.object), bounds, value);
      return value;
    }
    machine.writeIndex(machine.evaluate(target.object), machine.evaluate(target.index), value, place);
  }
  return value;
}
