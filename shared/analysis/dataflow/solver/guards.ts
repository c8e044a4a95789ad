import type { Argument, Expression } from '../ir';
import { guardedByFunction } from './guard-functions';
import { findSanitizers } from './library-names';
import type { SanitizerModel } from '../models';
import { plainArguments, type CallArguments, type LibraryCall, type Machine } from './machine';
import { holdsAll } from './sinks';
import { ALL_WEAKNESSES, cleanTaints, weaknessSet, type WeaknessSet } from './taint';
import { onlyConstant, onlyObject, UNKNOWN, withTaints, type Value } from './value';

/** A text that holds nothing but these characters can do no harm anywhere. */
const HARMLESS_PATTERN = /^\^?\(?\??:?(?:\[[\w\s\\,_-]*\]|\\[dw]|[\w-])(?:[+*?]|\{\d+(?:,\d*)?\})?\)?\$?$/;

/** Makes use of what a condition says of variables where it holds, or where it does not. */
export function refine(machine: Machine, test: Expression, isTrue: boolean): void {
  if (test.kind === 'unary' && test.operator === 'not') return refine(machine, test.operand, !isTrue);
  if (test.kind === 'binary') return refineBinary(machine, test, isTrue);
  if (test.kind === 'call') refineCall(machine, test, isTrue);
}

function refineBinary(machine: Machine, test: Extract<Expression, { kind: 'binary' }>, isTrue: boolean): void {
  const { operator, left, right } = test;
  if ((operator === 'and' && isTrue) || (operator === 'or' && !isTrue)) {
    refine(machine, left, isTrue);
    refine(machine, right, isTrue);
    return;
  }
  if (operator === 'and' || operator === 'or') return refineEither(machine, left, right, isTrue);
  const isFound = asksWherever(test);
  if (isFound !== undefined && left.kind === 'call' && left.callee.kind === 'member') {
    // `list.indexOf(x) !== -1` is `list.includes(x)`.
    refineCall(machine, { ...left, callee: { ...left.callee, name: 'includes' } }, isFound === isTrue);
    return;
  }
  if ((operator === '==' && isTrue) || (operator === '!=' && !isTrue)) {
    refineEqual(machine, left, right);
    refineEqual(machine, right, left);
  } else if (operator === 'in' && isTrue && isFixed(machine, evaluatePure(machine, right))) {
    clean(machine, left, ALL_WEAKNESSES);
  } else if (operator === '==' || operator === '!=') refineTruth(machine, left, right, isTrue === (operator === '=='));
}

/** Of two conditions one holds, nobody knows which. */
function refineEither(machine: Machine, left: Expression, right: Expression, isTrue: boolean): void {
  machine.branch(
    [left, right].map((test) => () => {
      refine(machine, test, isTrue);
      return undefined;
    }),
  );
}

/** Whether a comparison of what `indexOf` gives means that something is there, or that it is not; undefined for any other. */
function asksWherever({ operator, left, right }: Extract<Expression, { kind: 'binary' }>): boolean | undefined {
  if (left.kind !== 'call' || left.callee.kind !== 'member' || left.callee.name !== 'indexOf') return undefined;
  const place = right.kind === 'constant' ? right.value : undefined;
  if ((place === -1 && (operator === '!=' || operator === '>')) || (place === 0 && operator === '>=')) return true;
  return (place === -1 && operator === '==') || (place === 0 && operator === '<') ? false : undefined;
}

/** `f(x) == true` says what `f(x)` says. */
function refineTruth(machine: Machine, left: Expression, right: Expression, isEqual: boolean): void {
  const only = right.kind === 'constant' ? right.value : undefined;
  if (typeof only === 'boolean') refine(machine, left, only === isEqual);
}

/** What is equal to something written in the code is as harmless as that. */
function refineEqual(machine: Machine, tested: Expression, other: Expression): void {
  if (other.kind === 'constant' && typeof other.value === 'boolean') return refine(machine, tested, other.value);
  const value = evaluatePure(machine, other);
  const only = onlyConstant(value);
  if (only === undefined || only.value == null) return;
  if (tested.kind === 'unary' && tested.operator === 'typeof') {
    if (only.value === 'number' || only.value === 'boolean') clean(machine, tested.operand, ALL_WEAKNESSES);
    // A text brings no operators.
    if (only.value === 'string') clean(machine, tested.operand, weaknessSet(['nosql-injection', 'mass-assignment']));
    return;
  }
  if (value.taints.length === 0) clean(machine, tested, ALL_WEAKNESSES);
}

function refineCall(
  machine: Machine,
  { callee, arguments: given, place }: Extract<Expression, { kind: 'call' }>,
  isTrue: boolean,
): void {
  const [first] = given;
  if (callee.kind === 'name' && callee.name === '#one-of' && isTrue) {
    if (
      first !== undefined &&
      given.slice(1).every(({ value }) => onlyConstant(evaluatePure(machine, value)) !== undefined)
    ) {
      clean(machine, first.value, ALL_WEAKNESSES);
    }
    return;
  }
  if (isTrue && refinePattern(machine, callee, given)) return;
  if (isTrue && refineType(machine, callee, given)) return;
  for (const { target, set } of guardedByFunction(machine, {
    callee,
    arguments: given,
    isTrue,
    evaluate: (expression) => evaluatePure(machine, expression),
    refine,
  }))
    clean(machine, target, set);
  if (callee.kind === 'member') {
    const receiver = evaluatePure(machine, callee.object);
    if (isTrue && refineMember(machine, callee, receiver, first?.value)) return;
    const described = { receiver, arguments: pureArguments(machine, given), place };
    for (const { cleans, port = 0 } of findSanitizers(machine, receiver, callee.name).filter((one) =>
      guardsHere(machine, one, described, isTrue),
    )) {
      const target = port === 'receiver' ? callee.object : given[typeof port === 'number' ? port : 0]?.value;
      if (target !== undefined) clean(machine, target, weaknessSet(cleans));
    }
    return;
  }
  const value = evaluatePure(machine, callee);
  const described = { receiver: undefined, arguments: pureArguments(machine, given), place };
  for (const { cleans, port = 0 } of findSanitizers(machine, value, undefined).filter((one) =>
    guardsHere(machine, one, described, isTrue),
  )) {
    const target = given[typeof port === 'number' ? port : 0]?.value;
    if (target !== undefined) clean(machine, target, weaknessSet(cleans));
  }
}

const PYTHON_MATCHING = new Set(['match', 'fullmatch', 'search']);

/** `re.fullmatch('[a-z]+', x)`. */
function refinePattern(machine: Machine, callee: Expression, [pattern, tested]: readonly Argument[]): boolean {
  if (callee.kind !== 'member' || !PYTHON_MATCHING.has(callee.name) || pattern === undefined || tested === undefined) {
    return false;
  }
  if (!evaluatePure(machine, callee.object).names.includes('re')) return false;
  const text = onlyConstant(evaluatePure(machine, pattern.value))?.value;
  if (typeof text !== 'string' || !HARMLESS_PATTERN.test(text)) return true;
  const isWhole =
    callee.name === 'fullmatch' || (text.endsWith('$') && (callee.name === 'match' || text.startsWith('^')));
  if (isWhole) clean(machine, tested.value, ALL_WEAKNESSES);
  return true;
}

const NUMBER_TYPES = new Set(['int', 'float', 'bool', 'complex']);

/** `isinstance(x, int)`. */
function refineType(machine: Machine, callee: Expression, [tested, type]: readonly Argument[]): boolean {
  if (callee.kind !== 'name' || callee.name !== 'isinstance' || tested === undefined) return false;
  const types = type?.value.kind === 'list' ? type.value.items.map(({ value }) => value) : [type?.value];
  const isNumber = types.every((one) => one?.kind === 'name' && NUMBER_TYPES.has(one.name));
  if (isNumber) clean(machine, tested.value, ALL_WEAKNESSES);
  return true;
}

function pureArguments(machine: Machine, given: readonly Argument[]): CallArguments {
  return plainArguments(given.map(({ value }) => evaluatePure(machine, value)));
}

function guardsHere(
  machine: Machine,
  { isGuard, guardsWhen = true, when }: SanitizerModel,
  call: Pick<LibraryCall, 'receiver' | 'arguments'>,
  isTrue: boolean,
): boolean {
  return isGuard === true && guardsWhen === isTrue && holdsAll(machine, when, call);
}

const MEMBERSHIP = new Set(['includes', 'contains', 'has', 'containsKey', 'hasOwnProperty', 'indexOf', '__contains__']);
const EQUALITY = new Set(['equals', 'equalsIgnoreCase', 'contentEquals']);
const MATCHING = new Set(['matches', 'match', 'fullmatch', 'test']);

/** Membership in what is fixed, equality with a constant, and patterns that let nothing harmful through. */
function refineMember(
  machine: Machine,
  { object, name }: Extract<Expression, { kind: 'member' }>,
  receiver: Value,
  argument: Expression | undefined,
): boolean {
  if (argument === undefined) return false;
  if (MEMBERSHIP.has(name) && isFixed(machine, receiver)) {
    clean(machine, argument, ALL_WEAKNESSES);
    return true;
  }
  if (EQUALITY.has(name)) {
    const other = evaluatePure(machine, argument);
    if (onlyConstant(receiver) !== undefined && receiver.taints.length === 0) clean(machine, argument, ALL_WEAKNESSES);
    if (onlyConstant(other) !== undefined && other.taints.length === 0) clean(machine, object, ALL_WEAKNESSES);
    return true;
  }
  if (PYTHON_MATCHING.has(name) && receiver.names.includes('re')) return false;
  if (!MATCHING.has(name)) return false;
  const other = evaluatePure(machine, argument);
  const pattern = onlyConstant(receiver)?.value ?? regexOf(machine, receiver);
  const given = onlyConstant(other)?.value ?? regexOf(machine, other);
  if (typeof pattern === 'string' && isHarmless(pattern, name)) clean(machine, argument, ALL_WEAKNESSES);
  else if (typeof given === 'string' && isHarmless(given, name)) clean(machine, object, ALL_WEAKNESSES);
  return false;
}

/** In JavaScript a pattern is only looked for, unless it says where the text begins and ends. */
function isHarmless(pattern: string, method: string): boolean {
  const isWhole = method !== 'test' || (pattern.startsWith('^') && pattern.endsWith('$'));
  return isWhole && HARMLESS_PATTERN.test(pattern);
}

/** `#regex:` and the pattern is what lowering and effects call a regular expression; in JavaScript it is an object. */
function regexOf(machine: Machine, value: Value): string | undefined {
  const address = onlyObject(value);
  const object = address === undefined ? undefined : machine.object(address);
  if (object?.type === '#regex') {
    const source = onlyConstant(object.fields.get('source') ?? UNKNOWN)?.value;
    return typeof source === 'string' ? source : undefined;
  }
  const name = value.names.find((one) => one.startsWith('#regex:'));
  return name?.slice('#regex:'.length);
}

/** A condition was evaluated once already: what calls something must not do so again. */
function evaluatePure(machine: Machine, expression: Expression): Value {
  return isPure(expression) ? machine.evaluate(expression) : UNKNOWN;
}

function isPure(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
    case 'name':
    case 'this':
    case 'import':
      return true;
    case 'member':
      return isPure(expression.object);
    case 'index':
      return isPure(expression.object) && isPure(expression.index);
    case 'call':
    case 'new':
      return isFixedCall(expression);
    case 'list':
      return expression.items.every(({ value }) => isPure(value));
    default:
      return false;
  }
}

/** Of a library, with nothing but constants: a pattern, a list. */
function isFixedCall({ callee, arguments: given }: Extract<Expression, { kind: 'call' | 'new' }>): boolean {
  const owner = callee.kind === 'member' ? callee.object : callee;
  const isOfLibrary = owner.kind === 'import' || (owner.kind === 'name' && FIXED_NAMES.has(owner.name));
  return (
    isOfLibrary && given.every(({ value }) => value.kind === 'constant' || (value.kind === 'list' && isPure(value)))
  );
}

const FIXED_NAMES = new Set(['RegExp', 'Set', 'frozenset', 'set']);

/** A collection of constants that no data has been put into. */
function isFixed(machine: Machine, value: Value): boolean {
  const address = onlyObject(value);
  if (address === undefined || value.taints.length > 0) return false;
  const { fields, rest, taints, shape } = machine.object(address);
  if (taints.length > 0 || rest.taints.length > 0 || fields.size === 0) return false;
  return (
    shape !== 'list' ||
    [...fields.values()].every((field) => onlyConstant(field) !== undefined && field.taints.length === 0)
  );
}

/** The variable or member holds the same as before, but it is known to be harmless. */
function clean(machine: Machine, target: Expression, set: WeaknessSet): void {
  const place = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  if (target.kind === 'name') {
    const value = machine.lookUp(target.name);
    if (value.taints.length > 0) machine.assign(target.name, withTaints(value, cleanTaints(value.taints, set)));
  } else if (target.kind === 'member') {
    const object = evaluatePure(machine, target.object);
    const value = machine.readMember(object, target.name, place);
    if (value.taints.length > 0 && onlyObject(object) !== undefined) {
      machine.writeMember(object, target.name, withTaints(value, cleanTaints(value.taints, set)), place);
    }
  } else if (target.kind === 'call' && target.callee.kind === 'member') {
    // `x.toLowerCase() === "a"` tells of x.
    clean(machine, target.callee.object, set);
  }
}
