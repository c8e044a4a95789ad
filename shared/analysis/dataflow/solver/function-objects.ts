import type { Machine } from './machine';
import { EMPTY_OBJECT, readField, setField } from './store';
import { NOTHING, objectValue, union, type Closure, type Value } from './value';

const MAX_PROTOTYPES = 8;
const PROTOTYPE = 'prototype';

/** Functions of JavaScript are objects too: what they are given, and the prototype of what they make. */
export function readFunctionMember(machine: Machine, closure: Closure, name: string): Value | undefined {
  const address = machine.functionObject(closure);
  const own = readField(machine.object(address), name);
  if (own !== undefined || name !== PROTOTYPE) return own;
  const made = objectValue(machine.allocate({ ...EMPTY_OBJECT, shape: 'instance' }));
  machine.update(address, setField(machine.object(address), PROTOTYPE, made));
  return made;
}

export function writeFunctionMember(machine: Machine, closure: Closure, name: string, value: Value): void {
  const address = machine.functionObject(closure);
  machine.update(address, setField(machine.object(address), name, value));
}

/** What `new` gives its objects; undefined where the function was given none. */
export function prototypeOf(machine: Machine, closure: Closure): number | undefined {
  return readField(machine.object(machine.functionObject(closure)), PROTOTYPE)?.objects[0];
}

/** What an object has from its prototypes. */
export function readInherited(machine: Machine, address: number, name: string): Value | undefined {
  let found: Value | undefined;
  let current = machine.object(address).prototype;
  for (let depth = 0; current !== undefined && depth < MAX_PROTOTYPES; depth++) {
    const object = machine.object(current);
    found = readField(object, name);
    if (found !== undefined) return union(found, NOTHING);
    current = object.prototype;
  }
  return found;
}
