import { isScript } from './language';
import type { Machine } from './machine';
import type { Value } from './value';

const PLAIN = new Set(
  'byte short int long float double boolean char String java.lang.String Object java.lang.Object var'.split(' '),
);

/** A type is told of what nothing better is known of. */
export function castTo(machine: Machine, value: Value, type: string): Value {
  if (PLAIN.has(type)) return value;
  const hasType = value.names.length > 0 || value.objects.length > 0 || value.functions.length > 0;
  if (!value.isUnknown || hasType || (isScript(machine) && !isOfLibrary(type))) return value;
  return { ...value, names: [type] };
}

/** A type that is imported from a package, or one of the platform. */
function isOfLibrary(type: string): boolean {
  return (type.includes('.') && !type.startsWith('.')) || type === 'Request';
}
