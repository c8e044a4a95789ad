import type { Machine } from './machine';
import { rootFrame } from './root-frame';
import { decoratedMethod } from './script-decorate';
import { setField } from './store';
import { constant, namedValue, UNKNOWN, type ClassReference, type Value } from './value';

const EMPTY_FIELDS: ReadonlyMap<string, Value> = new Map([
  ['int', constant(0)],
  ['long', constant(0)],
  ['boolean', constant(false)],
]);

/** What a field holds that nobody has given a value. */
function emptyField(type: string | undefined): Value {
  const fixed = EMPTY_FIELDS.get(type ?? '');
  if (fixed !== undefined) return fixed;
  // Frameworks give values to fields, which then are of their type.
  return type === undefined ? UNKNOWN : namedValue(type);
}

/** Gives an instance the fields that a class declares. */
export function initializeFields(machine: Machine, owner: ClassReference, self: Value): void {
  const { frame } = machine;
  const scope = machine.newScope(owner.scope ?? machine.moduleScope(owner.module));
  machine.frame = {
    ...rootFrame(machine.program, owner.module, scope),
    owner,
    self,
    depth: frame.depth,
    caller: frame,
  };
  for (const { isStatic, name, value, type } of machine.program.class(owner).fields) {
    if (isStatic) continue;
    const initial = value === undefined ? emptyField(type) : machine.evaluate(value);
    for (const address of self.objects) machine.update(address, setField(machine.object(address), name, initial));
  }
  if (machine.program.module(owner.module).language === 'javascript') decorateMethods(machine, owner, self);
  machine.frame = frame;
}

function decorateMethods(machine: Machine, owner: ClassReference, self: Value): void {
  for (const { name, id } of machine.program.class(owner).methods) {
    if (machine.program.function(owner.module, id).annotations.length === 0) continue;
    const replaced = decoratedMethod(machine, { module: owner.module, id, scope: machine.frame.scope }, name);
    if (replaced !== undefined) {
      for (const address of self.objects) machine.update(address, setField(machine.object(address), name, replaced));
    }
  }
}
