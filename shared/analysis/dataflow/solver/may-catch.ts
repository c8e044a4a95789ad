import type { Handler } from '../ir';
import { libraryBases } from './library-names';
import type { Machine } from './machine';
import type { ClassReference, Value } from './value';

/** Above all others. */
const ALL = new Set(['Exception', 'Throwable', 'BaseException']);
/** What is derived from one of these alone is no other class of a library. */
const PLAIN = new Set([...ALL, 'RuntimeException', 'Error', 'object', 'Object']);

/** An exception of a class that is known is only caught by handlers of its class or one above it. */
export function mayCatch(machine: Machine, { types }: Handler, value: Value): boolean {
  if (types.length === 0 || value.isUnknown) return true;
  const wanted = new Set(types.map(simpleName));
  if ([...wanted].some((name) => ALL.has(name))) return true;
  return value.objects.some((address) => {
    const { instanceOf, type } = machine.object(address);
    if (instanceOf !== undefined) return catchesInstance(machine, wanted, instanceOf);
    return type === undefined || wanted.has(simpleName(type));
  });
}

function catchesInstance(machine: Machine, wanted: ReadonlySet<string>, reference: ClassReference): boolean {
  const own = machine.classOrder(reference).map((one) => machine.program.class(one).name);
  const above = libraryBases(machine.program, reference).map(simpleName);
  if ([...own, ...above].some((name) => wanted.has(name))) return true;
  if (above.every((name) => PLAIN.has(name))) return false;
  // What a library derives its classes from is not known.
  return [...wanted].some((name) => machine.program.findClass(reference.module, name) === undefined);
}

function simpleName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
