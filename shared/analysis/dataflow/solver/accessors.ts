import type { Region } from '../../../findings';
import { plainArguments, type Machine } from './machine';
import { objectValue, union, type Value } from './value';

/** Of a literal object, what is held under a name that a function was given for: `{ get name() { … } }`. */
export function throughGetter(machine: Machine, address: number, field: Value, place: Region): Value {
  const isGetter = ({ module, id }: Value['functions'][number]) => machine.program.function(module, id).isGetter;
  const getters = field.functions.filter(isGetter);
  if (getters.length === 0) return field;
  const self = objectValue(address);
  const others: Value = { ...field, functions: field.functions.filter((one) => !isGetter(one)) };
  return getters
    .map((closure) => machine.invoke(closure, { self, arguments: plainArguments([]), place }))
    .reduce(union, others);
}

/** Gives a value to the function of a literal object that is called when the name is assigned to: `{ set name(value) { … } }`. */
export function throughSetter(machine: Machine, address: number, name: string, value: Value, place: Region): boolean {
  const setter = machine.object(address).fields.get(`set ${name}`);
  if (setter === undefined || setter.functions.length === 0) return false;
  machine.callValue(setter, { self: objectValue(address), arguments: plainArguments([value]), place });
  return true;
}
