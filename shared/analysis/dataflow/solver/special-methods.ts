import type { Region } from '../../../findings';
import type { BinaryOperator } from '../ir';
import { isPython } from './language';
import { newList } from './lists';
import { takeOver } from './take-over';
import { callSpecial } from './call-special';
import { iteratedElements, iteratedValues } from './iterate';
import type { Machine } from './machine';
import { EMPTY_OBJECT } from './store';
import { unionTaints } from './taint';
import { taintsInside } from './taints-inside';
import { addTaints, constant, objectValue, onlyConstant, onlyObject, UNKNOWN, union, type Value } from './value';

const OPERATOR_METHODS: Partial<Record<BinaryOperator, string>> = {
  '+': '__add__',
  '-': '__sub__',
  '*': '__mul__',
  '/': '__truediv__',
  '//': '__floordiv__',
  '%': '__mod__',
  '**': '__pow__',
  '&': '__and__',
  '|': '__or__',
  '^': '__xor__',
  '<<': '__lshift__',
  '>>': '__rshift__',
  '==': '__eq__',
  '!=': '__ne__',
  '<': '__lt__',
  '<=': '__le__',
  '>': '__gt__',
  '>=': '__ge__',
};
const MAX_PLACES = 40;

/** What operators of Python do with collections and with objects that say so themselves; undefined for texts and numbers. */
export function binaryOfObjects(
  machine: Machine,
  operator: BinaryOperator,
  [left, right]: readonly [Value, Value],
  place: Region,
): Value | undefined {
  if (left.objects.length + right.objects.length === 0) return undefined;
  if (operator === 'in') {
    return callSpecial(machine, right, '__contains__', [left], place) ?? contains(machine, left, right);
  }
  const method = OPERATOR_METHODS[operator];
  const called = method === undefined ? undefined : callSpecial(machine, left, method, [right], place);
  if (called !== undefined) return called;
  if (operator === '%' && left.objects.length === 0) {
    return { ...UNKNOWN, taints: unionTaints(left.taints, taintsInside(machine, right)) };
  }
  if (operator === '*') return repeated(machine, left, right);
  if (operator === '+') return joined(machine, left, right);
  return operator === '|' ? merged(machine, left, right) : undefined;
}

function contains(machine: Machine, item: Value, collection: Value): Value {
  const wanted = onlyConstant(item);
  const values = iteratedValues(machine, collection)?.map((value) => onlyConstant(value));
  if (wanted === undefined || values === undefined || values.some((value) => value === undefined)) return UNKNOWN;
  return constant(values.some((value) => String(value?.value) === String(wanted.value)));
}

function isList(machine: Machine, value: Value): boolean {
  const address = onlyObject(value);
  return address !== undefined && machine.object(address).shape === 'list';
}

function joined(machine: Machine, left: Value, right: Value): Value | undefined {
  if (!isList(machine, left) || !isList(machine, right)) return undefined;
  const first = iteratedValues(machine, left);
  const second = iteratedValues(machine, right);
  if (first === undefined || second === undefined || first.length + second.length > MAX_PLACES) return undefined;
  return newList(machine, [...first, ...second]);
}

function repeated(machine: Machine, left: Value, right: Value): Value | undefined {
  const [list, times] = isList(machine, left) ? [left, right] : [right, left];
  if (!isList(machine, list)) return undefined;
  const values = iteratedValues(machine, list);
  const count = onlyConstant(times)?.value;
  if (values !== undefined && typeof count === 'number' && count * values.length <= MAX_PLACES) {
    return newList(machine, Array.from({ length: Math.max(0, Math.trunc(count)) }, () => values).flat());
  }
  return newList(machine, [], iteratedElements(machine, list));
}

/** Dictionaries, or sets. */
function merged(machine: Machine, left: Value, right: Value): Value {
  if (isList(machine, left) || isList(machine, right)) {
    return newList(machine, [], union(iteratedElements(machine, left), iteratedElements(machine, right)));
  }
  const object = takeOver(machine, takeOver(machine, { ...EMPTY_OBJECT, shape: 'map' }, left), right);
  return objectValue(machine.allocate(object));
}

/** What the text of an object is made of: what it says itself, else all that it holds. */
export function textOfObjects(machine: Machine, value: Value, place: Region): Value {
  if (value.objects.length === 0) return value;
  if (!isPython(machine)) return addTaints(value, taintsInside(machine, value));
  for (const name of ['__str__', '__repr__']) {
    const said = callSpecial(machine, value, name, [], place);
    if (said !== undefined) return addTaints(said, value.taints);
  }
  return addTaints(
    value,
    value.objects.reduce((taints, address) => unionTaints(taints, shownTaints(machine, address)), value.taints),
  );
}

function shownTaints(machine: Machine, address: number): Value['taints'] {
  const { instanceOf, taints } = machine.object(address);
  const unit = instanceOf === undefined ? undefined : machine.program.class(instanceOf);
  // An object that says nothing of itself shows its class and its address; a data class shows its fields.
  const isPlain = unit !== undefined && unit.annotations.length === 0 && unit.bases.length === 0;
  return isPlain ? taints : taintsInside(machine, objectValue(address));
}
