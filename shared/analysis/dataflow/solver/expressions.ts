import type { Region } from '../../../findings';
import type { Argument, Expression } from '../ir';
import { decorated } from './decorate';
import { decoratedClass } from './script-decorate';
import { evaluateImport } from './evaluate-import';
import { foldBinary, foldUnary, joinTexts } from './fold';
import { importAll } from './import-all';
import type { CallArguments, Machine } from './machine';
import { linearOrder } from './methods';
import { EMPTY_OBJECT, readAnyField, readField, setAnyField, setField, type HeapObject } from './store';
import { binaryOfObjects, textOfObjects } from './special-methods';
import { sliceOf, writeSlice } from './slice-of';
import { stepTaints } from './taint';
import { truthOf } from './truth-of';
import {
  addTaints,
  alternatives,
  classValue,
  constant,
  functionValue,
  namedValue,
  NOTHING,
  objectValue,
  onlyConstant,
  onlyObject,
  tainted,
  UNKNOWN,
  union,
  withTaints,
  type Value,
} from './value';

type Kind = Expression['kind'];
type Of<K extends Kind> = Extract<Expression, { readonly kind: K }>;
type Handlers = { readonly [K in Kind]: (machine: Machine, expression: Of<K>) => Value };

export function evaluateExpression(machine: Machine, expression: Expression): Value {
  // The table has for each kind what takes just that kind.
  const handler = HANDLERS[expression.kind] as (machine: Machine, expression: Expression) => Value;
  return handler(machine, expression);
}

const HANDLERS: Handlers = {
  constant: (_machine, { value }) => constant(value),
  name: (machine, { name }) => machine.lookUp(name),
  this: (machine) => machine.frame.self,
  super: (machine) => machine.frame.self,
  member: (machine, { object, name, place }) => machine.readMember(machine.evaluate(object), name, place),
  index: (machine, { object, index, place }) => {
    const value = machine.evaluate(object);
    const bounds = sliceBounds(machine, index);
    return bounds === undefined
      ? machine.readIndex(value, machine.evaluate(index), place)
      : sliceOf(machine, value, bounds);
  },
  call: evaluateCall,
  new: (machine, { callee, arguments: list, place }) =>
    machine.construct(machine.evaluate(callee), { arguments: evaluateArguments(machine, list), place }),
  binary: evaluateBinary,
  unary: (machine, { operator, operand }) => {
    const value = machine.evaluate(operand);
    if (operator !== 'not') return foldUnary(operator, value);
    const holds = truthOf(machine, value);
    return holds === undefined ? UNKNOWN : constant(!holds);
  },
  text: (machine, { parts, place }) => {
    const isShown = isPython(machine);
    const values = parts.map((part) => {
      const value = machine.evaluate(part);
      return isShown ? textOfObjects(machine, value, place) : value;
    });
    const text = joinTexts(values, isJava(machine));
    return withTaints(text, stepTaints(text.taints, machine.path(), place, 'is put into a text'));
  },
  object: evaluateObject,
  list: evaluateList,
  function: (machine, { id }) => {
    const { module, scope } = machine.frame;
    const value = functionValue({ module, id, scope });
    return isPython(machine) ? decorated(machine, machine.program.function(module, id), value) : value;
  },
  class: (machine, { id }) => {
    const reference = { module: machine.frame.module, id, scope: machine.frame.scope };
    // What the fields of a class are made of is only known where it is defined.
    if (isPython(machine)) machine.classFields(reference);
    return isScript(machine)
      ? decoratedClass(machine, machine.program.class(reference), reference)
      : classValue(reference);
  },
  conditional: (machine, { test, then, otherwise }) => {
    const holds = truthOf(machine, machine.evaluate(test));
    if (holds !== undefined) return machine.evaluate(holds ? then : otherwise);
    return machine.branch([() => machine.evaluate(then), () => machine.evaluate(otherwise)]);
  },
  assign: (machine, { target, value, place }) => assignTo(machine, target, machine.evaluate(value), place),
  await: (machine, { value }) => settle(machine, machine.evaluate(value)),
  yield: (machine, { value, isEach }) => {
    const given = machine.evaluate(value);
    machine.frame.yields = union(machine.frame.yields, isEach ? elementsOf(machine, given) : given);
    return UNKNOWN;
  },
  import: evaluateImport,
  cast: (machine, { value, type }) => castTo(machine, machine.evaluate(value), type),
  sequence: (machine, { body, value }) => {
    machine.execute(body);
    return machine.evaluate(value);
  },
  opaque: (machine, { parts }) => combine(parts.map((part) => machine.evaluate(part))),
};

/** Something unknown that may carry whatever any of the values carries, inside them too. */
export function combine(values: readonly Value[]): Value {
  return tainted(values.reduce((taints, { taints: more }) => addTaints(tainted(taints), more).taints, NOTHING.taints));
}

export function evaluateArguments(machine: Machine, list: readonly Argument[]): CallArguments {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  let rest = NOTHING;
  for (const { value: expression, name, isSpread = false } of list) {
    const value = machine.evaluate(expression);
    if (name !== undefined) named.set(name, value);
    else if (!isSpread) values.push(value);
    else rest = spread(machine, value, values, named, rest);
  }
  return { values, named, rest };
}

/** A list whose places are known gives an argument each; so do the entries of a map, with their names. */
function spread(machine: Machine, value: Value, values: Value[], named: Map<string, Value>, rest: Value): Value {
  const address = onlyObject(value);
  const object = address === undefined ? undefined : machine.object(address);
  if (object?.shape === 'list' && object.length !== undefined) {
    for (let index = 0; index < object.length; index++) values.push(object.fields.get(String(index)) ?? UNKNOWN);
    return rest;
  }
  if (object !== undefined && object.shape !== 'list') {
    for (const [key, field] of object.fields) named.set(key, field);
    return rest;
  }
  return union(rest, elementsOf(machine, value));
}

export function isJava(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'java';
}

export function isPython(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'python';
}

function evaluateCall(machine: Machine, { callee, arguments: list, place }: Of<'call'>): Value {
  if (callee.kind === 'member') {
    const receiver = machine.evaluate(callee.object);
    const given = evaluateArguments(machine, list);
    if (callee.object.kind === 'super') return callInherited(machine, callee.name, given, place);
    if (callee.object.kind === 'import' && isLibraryType(machine, receiver)) {
      // A static method of Java: the type is no object that the method belongs to.
      const names = receiver.names.map((type) => `${type}.${callee.name}`);
      return machine.callLibrary({ names, receiver: undefined, arguments: given, place });
    }
    return machine.callMember(receiver, callee.name, { arguments: given, place });
  }
  if (callee.kind === 'this' && isJava(machine)) {
    const given = evaluateArguments(machine, list);
    return machine.callMember(machine.frame.self, 'this.constructor', { arguments: given, place });
  }
  if (callee.kind === 'super') {
    return callInherited(machine, 'constructor', evaluateArguments(machine, list), place);
  }
  if (callee.kind === 'name' && callee.name === '#importAll') {
    for (const { value: module } of list) importAll(machine, machine.evaluate(module));
    return UNKNOWN;
  }
  const value = machine.evaluate(callee);
  const given = evaluateArguments(machine, list);
  return machine.callValue(value, { arguments: given, place }, callee.kind === 'name' ? callee.name : undefined);
}

function isLibraryType(machine: Machine, { names, classes }: Value): boolean {
  return isJava(machine) && names.length > 0 && classes.length === 0;
}

/** A method of the classes that the one whose method is being looked at is derived from. */
function callInherited(machine: Machine, name: string, given: CallArguments, place: Region): Value {
  return machine.callMember(machine.frame.self, `super.${name}`, { arguments: given, place });
}

function evaluateBinary(machine: Machine, { operator, left, right, place }: Of<'binary'>): Value {
  const first = machine.evaluate(left);
  if (operator === 'and' || operator === 'or') {
    const holds = truthOf(machine, first);
    if (holds !== undefined) return holds === (operator === 'and') ? machine.evaluate(right) : first;
    return union(first, machine.branch([() => machine.evaluate(right), () => NOTHING]));
  }
  if (operator === 'coalesce') {
    const only = onlyConstant(first);
    if (only !== undefined && only.value == null) return machine.evaluate(right);
    if (isNeverEmpty(first)) return first;
    return union(withoutEmpty(first), machine.branch([() => machine.evaluate(right), () => NOTHING]));
  }
  const second = machine.evaluate(right);
  const ofObjects = isPython(machine) ? binaryOfObjects(machine, operator, [first, second], place) : undefined;
  if (ofObjects !== undefined) return ofObjects;
  const result = foldBinary(operator, first, second, isJava(machine));
  if (operator === '+' && first.objects.length > 0 && second.objects.length > 0) {
    return union(result, joinLists(machine, first, second));
  }
  return withTaints(result, stepTaints(result.taints, machine.path(), place, 'is put together with other data'));
}

function isNeverEmpty(value: Value): boolean {
  return !value.isUnknown && alternatives(value) > 0 && value.constants.every((one) => one != null);
}

function withoutEmpty(value: Value): Value {
  return { ...value, constants: value.constants.filter((one) => one != null) };
}

function joinLists(machine: Machine, left: Value, right: Value): Value {
  const all = union(elementsOf(machine, left), elementsOf(machine, right));
  const taints = all.taints;
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, shape: 'list', rest: all, taints }));
}

function evaluateObject(machine: Machine, { entries }: Of<'object'>): Value {
  let object: HeapObject = EMPTY_OBJECT;
  for (const { key, value: expression } of entries) {
    const value = machine.evaluate(expression);
    if (key === undefined) {
      object = takeOver(machine, object, value);
      continue;
    }
    const name = onlyConstant(machine.evaluate(key));
    object = name === undefined ? setAnyField(object, value) : setField(object, String(name.value), value);
  }
  return objectValue(machine.allocate(object));
}

/** The fields of one object, into another. */
export function takeOver(machine: Machine, object: HeapObject, value: Value): HeapObject {
  let taken = object;
  const address = onlyObject(value);
  for (const one of value.objects) {
    const other = machine.object(one);
    if (other.length !== undefined || other.shape === 'list') continue;
    for (const [key, field] of other.fields) {
      const before = address === undefined ? taken.fields.get(key) : undefined;
      taken = setField(taken, key, before === undefined ? field : union(before, field));
    }
    if (other.rest !== NOTHING) taken = setAnyField(taken, other.rest);
  }
  return value.taints.length === 0 ? taken : setAnyField(taken, tainted(value.taints));
}

function evaluateList(machine: Machine, { items }: Of<'list'>): Value {
  const { values, named, rest } = evaluateArguments(machine, items);
  let all = rest;
  for (const value of named.values()) all = union(all, value);
  return newList(machine, values, all);
}

export function newList(machine: Machine, values: readonly Value[], rest: Value = NOTHING, type?: string): Value {
  const isExact = rest === NOTHING;
  const object: HeapObject = {
    ...EMPTY_OBJECT,
    shape: 'list',
    fields: new Map(values.map((value, index) => [String(index), value])),
    rest,
    ...(isExact ? { length: values.length } : {}),
    ...(type === undefined ? {} : { type }),
  };
  return objectValue(machine.allocate(object));
}

export function assignTo(machine: Machine, target: Expression, value: Value, place: Region): Value {
  if (target.kind === 'name') {
    const stepped = withTaints(
      value,
      stepTaints(value.taints, machine.path(), place, `is assigned to \`${target.name}\``),
    );
    const named = addTaints(stepped, machine.configuredVariable(target.name, place));
    machine.assign(target.name, named);
    return named;
  }
  if (target.kind === 'member') {
    machine.writeMember(machine.evaluate(target.object), target.name, value, place);
  } else if (target.kind === 'index') {
    const bounds = sliceBounds(machine, target.index);
    if (bounds !== undefined) {
      writeSlice(machine, machine.evaluate(target.object), bounds, value);
      return value;
    }
    machine.writeIndex(machine.evaluate(target.object), machine.evaluate(target.index), value, place);
  }
  return value;
}

/** Python's `[1:2]` is the index `#slice(1, 2, null)`. */
function sliceBounds(machine: Machine, index: Expression): readonly Value[] | undefined {
  if (index.kind !== 'call' || index.callee.kind !== 'name' || index.callee.name !== '#slice') return undefined;
  return index.arguments.map(({ value }) => machine.evaluate(value));
}

/** What a promise or a task holds. */
export function settle(machine: Machine, value: Value): Value {
  let settled: Value = value.objects.length === 0 ? value : { ...value, objects: [] };
  for (const address of value.objects) {
    const object = machine.object(address);
    settled = union(
      settled,
      object.shape === 'promise' ? (object.fields.get('value') ?? UNKNOWN) : objectValue(address),
    );
  }
  return alternatives(settled) === 0 && !settled.isUnknown ? addTaints(UNKNOWN, value.taints) : settled;
}

/** What the places of a collection may hold; of a text or something unknown, its data. */
export function elementsOf(machine: Machine, value: Value): Value {
  let elements = NOTHING;
  for (const address of value.objects) {
    const object = machine.object(address);
    elements = union(elements, addTaints(readAnyField(object), object.taints));
  }
  if (value.isUnknown || value.constants.length > 0 || elements === NOTHING) elements = union(elements, UNKNOWN);
  return addTaints(elements, value.taints);
}

/** A type is told of what nothing better is known of. */
export function castTo(machine: Machine, value: Value, type: string): Value {
  if (PLAIN.has(type)) return value;
  const hasType = value.names.length > 0 || value.objects.length > 0 || value.functions.length > 0;
  if (!value.isUnknown || hasType || (isScript(machine) && !isOfLibrary(type))) return value;
  return { ...value, names: [type] };
}

function isScript(machine: Machine): boolean {
  return machine.program.module(machine.frame.module).language === 'javascript';
}

/** A type that is imported from a package, or one of the platform. */
function isOfLibrary(type: string): boolean {
  return (type.includes('.') && !type.startsWith('.')) || type === 'Request';
}

const PLAIN = new Set(
  'byte short int long float double boolean char String java.lang.String Object java.lang.Object var'.split(' '),
);
