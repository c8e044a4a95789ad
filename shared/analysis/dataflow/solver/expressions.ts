import type { Region } from '../../../findings';
import type { Expression } from '../ir';
import { assignTo } from './assign-to';
import { castTo } from './cast-to';
import { combine } from './combine';
import { decorated } from './decorate';
import { evaluateArguments } from './evaluate-arguments';
import { evaluateImport } from './evaluate-import';
import { foldBinary, foldUnary, isArithmetic, joinTexts } from './fold';
import { refine } from './guards';
import { importAll } from './import-all';
import { isJava, isPython, isScript } from './language';
import { elementsOf, newList } from './lists';
import type { CallArguments, Machine } from './machine';
import { decoratedClass } from './script-decorate';
import { settle } from './settle';
import { sliceBounds } from './slice-bounds';
import { sliceOf } from './slice-of';
import { binaryOfObjects, textOfObjects } from './special-methods';
import { EMPTY_OBJECT, setAnyField, setField, type HeapObject } from './store';
import { takeOver } from './take-over';
import { notAtStart, numberTaints, stepTaints, type Taint } from './taint';
import { truthOf } from './truth-of';
import {
  alternatives,
  classValue,
  constant,
  functionValue,
  NOTHING,
  objectValue,
  onlyConstant,
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
    return machine.branch([whereIt(machine, test, true, then), whereIt(machine, test, false, otherwise)]);
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

/** What an expression gives where a condition holds, or where it does not. */
function whereIt(machine: Machine, test: Expression, holds: boolean, expression: Expression): () => Value {
  return () => {
    refine(machine, test, holds);
    return machine.evaluate(expression);
  };
}

function evaluateBinary(machine: Machine, { operator, left, right, place }: Of<'binary'>): Value {
  const first = machine.evaluate(left);
  if (operator === 'and' || operator === 'or') {
    const holds = truthOf(machine, first);
    if (holds !== undefined) return holds === (operator === 'and') ? machine.evaluate(right) : first;
    return union(first, machine.branch([whereIt(machine, left, operator === 'and', right), () => NOTHING]));
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
  const result = foldBinary(operator, first, behindText(left, second), isJava(machine));
  if (operator === '+' && first.objects.length > 0 && second.objects.length > 0) {
    return union(result, joinLists(machine, first, second));
  }
  const taints = computedTaints(machine, operator, result);
  return withTaints(
    asPath(machine, operator, result, [first, second]),
    stepTaints(taints, machine.path(), place, 'is put together with other data'),
  );
}

/** `base / name`: what a path of Python gives with a text is a path (PEP 428). */
function asPath(
  machine: Machine,
  operator: Of<'binary'>['operator'],
  result: Value,
  operands: readonly Value[],
): Value {
  if (operator !== '/' || !isPython(machine)) return result;
  const names = operands.flatMap((operand) => operand.names.filter((name) => PATHS.has(name)));
  return names.length === 0 ? result : { ...result, names: [...new Set(names)] };
}

/** As the models of types call them. */
const PATHS: ReadonlySet<string> = new Set(['pathlib.Path']);

/** In JavaScript whatever is computed is a number. */
function computedTaints(machine: Machine, operator: Of<'binary'>['operator'], { taints }: Value): readonly Taint[] {
  return isScript(machine) && isArithmetic(operator) ? numberTaints(taints) : taints;
}

/** Behind `base + '/'` data is not at the beginning, whatever the base is. */
function behindText(left: Expression, right: Value): Value {
  return right.taints.length > 0 && bringsText(left) ? withTaints(right, notAtStart(right.taints)) : right;
}

function bringsText(expression: Expression): boolean {
  if (expression.kind === 'constant') return typeof expression.value === 'string' && expression.value !== '';
  if (expression.kind !== 'binary' || expression.operator !== '+') return false;
  return bringsText(expression.right) || bringsText(expression.left);
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

function evaluateList(machine: Machine, { items }: Of<'list'>): Value {
  const { values, named, rest } = evaluateArguments(machine, items);
  let all = rest;
  for (const value of named.values()) all = union(all, value);
  return newList(machine, values, all);
}
