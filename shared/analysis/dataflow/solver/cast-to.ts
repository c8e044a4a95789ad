import { classOfType } from './given-instance';
import { isJava, isScript } from './language';
import type { Machine } from './machine';
import { taintsInside } from './taints-inside';
import { taintsOfType } from './taints-of-type';
import { withTaints, type Value } from './value';

const PLAIN = new Set(
  'byte short int long float double boolean char String java.lang.String Object java.lang.Object var'.split(' '),
);

/** A letter may be kept in an `int`, and nothing but a number in these. */
const NUMBERS = new Set(
  (
    'long float double boolean Integer Long Float Double Boolean java.lang.Integer java.lang.Long java.lang.Float ' +
    'java.lang.Double java.lang.Boolean'
  ).split(' '),
);

/** A type is told of what nothing better is known of. */
export function castTo(machine: Machine, value: Value, type: string): Value {
  if (NUMBERS.has(type) && isJava(machine)) return asNumber(machine, value, type);
  if (PLAIN.has(type)) return value;
  const hasType = value.names.length > 0 || value.objects.length > 0 || value.functions.length > 0;
  if (!value.isUnknown || hasType) return value;
  if (isScript(machine) && !isOfLibrary(type) && !isGiven(machine, value, type)) return value;
  return { ...value, names: [type] };
}

/** Java keeps to the types that are written down: for parameters, and for what comes back. */
export function ofDeclaredType(machine: Machine, value: Value, type: string): Value {
  if (!isJava(machine)) return value;
  if (NUMBERS.has(type) || type === 'int') return asNumber(machine, value, type);
  return withTaints(value, taintsOfType(value.taints, type));
}

/** Whatever a library is asked may give an object that we know of, but not where a number comes back. */
function asNumber(machine: Machine, value: Value, type: string): Value {
  const taints = taintsOfType(taintsInside(machine, value), type);
  if (value.objects.length === 0) return withTaints(value, taints);
  return { ...value, objects: [], isUnknown: true, taints };
}

/** An object of a class of the program that a framework hands over. */
function isGiven(machine: Machine, { taints }: Value, type: string): boolean {
  return taints.length === 0 && classOfType(machine, type) !== undefined;
}

/** A type that is imported from a package, or one of the platform. */
function isOfLibrary(type: string): boolean {
  return (type.includes('.') && !type.startsWith('.')) || type === 'Request';
}
