import type { EntryModel } from '../models';
import type { Machine } from './machine';
import { setField } from './store';
import { addTaints, UNKNOWN, type ClassReference, type Value } from './value';

const NUMBERS =
  /^(?:java\.lang\.)?(?:int|long|short|byte|boolean|double|float|Integer|Long|Short|Byte|Boolean|Double|Float)$/;

/** Gives fields with a setter what a framework puts into them. */
export function fillFields(
  machine: Machine,
  owner: ClassReference,
  self: Value,
  { source: kind, label }: NonNullable<EntryModel['fields']>,
): void {
  const { fields, methods, place } = machine.program.class(owner);
  const setters = new Set(methods.map(({ name }) => name));
  for (const { name, type = '' } of fields) {
    if (NUMBERS.test(type) || !setters.has(`set${name.charAt(0).toUpperCase()}${name.slice(1)}`)) continue;
    const taint = machine.source({ kind, label, confidence: 'high', region: place }, owner.module);
    for (const address of self.objects) {
      const object = machine.object(address);
      const value = addTaints(object.fields.get(name) ?? UNKNOWN, [taint]);
      machine.update(address, setField(object, name, value));
    }
  }
}
