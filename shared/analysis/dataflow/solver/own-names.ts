import type { Machine } from './machine';
import type { Closure, Value } from './value';

/** What settings may call a function of the program: its name, or that of its class and its own. */
export function namesOfClosure(machine: Machine, { module, id }: Pick<Closure, 'module' | 'id'>): string[] {
  const unit = machine.program.function(module, id);
  if (unit.owner === undefined) return [unit.name];
  const { name, qualifiedName } = machine.program.class({ module, id: unit.owner });
  return [unit.name, `${name}.${unit.name}`, `${qualifiedName}.${unit.name}`];
}

/** What settings may call a function of the program that is a value, or a method of one. */
export function ownNames(machine: Machine, value: Value, member: string | undefined): string[] {
  if (member === undefined) return value.functions.flatMap((closure) => namesOfClosure(machine, closure));
  const classes = [...value.classes, ...value.objects.flatMap((address) => machine.object(address).instanceOf ?? [])];
  const units = classes.map((reference) => machine.program.class(reference));
  return [member, ...units.flatMap(({ name, qualifiedName }) => [`${name}.${member}`, `${qualifiedName}.${member}`])];
}
