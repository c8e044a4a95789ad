import type { Region } from '../../../findings';
import { throughSetter } from './accessors';
import { assignedHandler } from './assigned-handler';
import { callSpecial } from './call-special';
import { writeFunctionMember } from './function-objects';
import { isJava } from './language';
import type { Machine } from './machine';
import { checkWrite } from './sinks';
import { readField, setAnyField, setField, type HeapObject } from './store';
import { stepTaints, unionTaints } from './taint';
import { taintsInside } from './taints-inside';
import { alternatives, onlyConstant, UNKNOWN, union, withTaints, type Value } from './value';

export function writeMember(machine: Machine, object: Value, name: string, value: Value, place: Region): void {
  checkWrite(machine, object, name, value, place);
  assignedHandler(machine, object, name, value, place);
  handOnUnknown(machine, object, value);
  if (callSpecial(machine, object, `set ${name}`, [value], place) !== undefined) return;
  const stepped = withTaints(value, stepTaints(value.taints, machine.path(), place, `is kept in \`${name}\``));
  for (const address of object.objects) {
    if (throughSetter(machine, address, name, stepped, place)) continue;
    update(machine, address, object, (before) => setField(before, name, stepped), name, stepped);
  }
  for (const closure of isJava(machine) ? [] : object.functions) writeFunctionMember(machine, closure, name, stepped);
  for (const reference of object.classes) {
    const address = machine.classFields(reference);
    machine.update(address, setField(machine.object(address), name, stepped));
  }
}

/** What is put into an object of which nothing is known may be seen by whoever gave it. */
function handOnUnknown(machine: Machine, object: Value, value: Value): void {
  if (object.isUnknown && object.objects.length === 0) machine.outcome.handOn(taintsInside(machine, value));
}

/** Where it may be one of several objects, each keeps what it had as well. */
function update(
  machine: Machine,
  address: number,
  all: Value,
  change: (object: HeapObject) => HeapObject,
  key: string,
  value: Value,
): void {
  const before = machine.object(address);
  const isCertain = alternatives(all) === 1 && !all.isUnknown;
  if (isCertain) return machine.update(address, change(before));
  machine.update(address, setField(before, key, union(readField(before, key) ?? UNKNOWN, value)));
}

export function writeIndex(machine: Machine, object: Value, index: Value, value: Value, place: Region): void {
  if (callSpecial(machine, object, '__setitem__', [index, value], place) !== undefined) return;
  const only = onlyConstant(index);
  if (index.taints.length > 0) {
    for (const address of object.objects) {
      const before = machine.object(address);
      const keyTaints = unionTaints(before.keyTaints ?? [], index.taints);
      machine.update(address, { ...before, keyTaints });
    }
  }
  if (only !== undefined && only.value != null) {
    return writeKnownIndex(machine, object, String(only.value), value, place);
  }
  checkWrite(machine, object, undefined, value, place, index);
  handOnUnknown(machine, object, value);
  const stepped = withTaints(value, stepTaints(value.taints, machine.path(), place, 'is kept in a collection'));
  for (const address of object.objects) machine.update(address, setAnyField(machine.object(address), stepped));
}

function writeKnownIndex(machine: Machine, object: Value, key: string, value: Value, place: Region): void {
  writeMember(machine, object, key, value, place);
  const place0 = Number(key);
  for (const address of object.objects) {
    const one = machine.object(address);
    if (one.shape === 'list' && one.length !== undefined && place0 >= one.length) {
      machine.update(address, { ...one, length: place0 + 1 });
    }
  }
}
