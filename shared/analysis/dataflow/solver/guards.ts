import type { Argument, Expression } from '../ir';
import { cleanTarget } from './clean-target';
import { evaluatePure } from './evaluate-pure';
import { guardedByFunction } from './guard-functions';
import { isOwnHost, trustHostOf } from './host-guards';
import { findSanitizers } from './library-names';
import { harmlessIn, isHarmlessConstant } from './membership';
import { passedChecks } from './passed-checks';
import { cleanPath, isCommonPath, leadsUpwards, OF_PATHS } from './path-guards';
import { refineMatch, refineMatcher, refinePattern } from './pattern-guards';
import type { SanitizerModel } from '../models';
import { plainArguments, type CallArguments, type LibraryCall, type Machine } from './machine';
import { refineName, refineUnequalName } from './prototype-guards';
import { holdsAll } from './conditions';
import { ALL_WEAKNESSES, NO_WEAKNESSES, weaknessSet, type WeaknessSet } from './taint';
import { onlyConstant, type Value } from './value';

/** Makes use of what a condition says of variables where it holds, or where it does not. */
export function refine(machine: Machine, test: Expression, isTrue: boolean): void {
  if (test.kind === 'unary' && test.operator === 'not') return refine(machine, test.operand, !isTrue);
  if (test.kind === 'binary') return refineBinary(machine, test, isTrue);
  if (test.kind === 'call') refineCall(machine, test, isTrue);
  else if (test.kind === 'await') usePassedChecks(machine, test, isTrue);
}

function refineBinary(machine: Machine, test: Extract<Expression, { kind: 'binary' }>, isTrue: boolean): void {
  const { operator, left, right } = test;
  if (operator === 'and' || operator === 'or') {
    return (operator === 'and') === isTrue
      ? refineBoth(machine, left, right, isTrue)
      : refineEither(machine, left, right, isTrue);
  }
  const isFound = asksWherever(test);
  if (isFound !== undefined && left.kind === 'call' && left.callee.kind === 'member') {
    // `list.indexOf(x) !== -1` is `list.includes(x)`.
    refineCall(machine, { ...left, callee: { ...left.callee, name: 'includes' } }, isFound === isTrue);
    return;
  }
  if (isOrdering(operator)) return refineOrder(machine, test, isTrue);
  if (operator === '==' || operator === '!=') refineComparison(machine, left, right, isTrue === (operator === '=='));
  else if (operator === 'in') refineMembership(machine, left, right, isTrue);
}

/** `x in ['a', 'b']`, and `'..' not in x`. */
function refineMembership(machine: Machine, left: Expression, right: Expression, isTrue: boolean): void {
  if (isTrue) cleanFound(machine, left, harmlessIn(machine, right));
  if (!isTrue && left.kind === 'constant' && leadsUpwards(left.value)) cleanPath(machine, right, OF_PATHS);
}

/** What a function that was called has looked at is harmless once it has come back, or where it came back with that answer. */
export function usePassedChecks(machine: Machine, called: Expression, answer?: boolean): void {
  for (const { target, set } of passedChecks(machine, called, answer)) {
    if ((set & OF_PATHS) === NO_WEAKNESSES) cleanTarget(machine, target, set);
    else cleanPath(machine, target, set);
  }
}

const ORDERINGS = ['<', '<=', '>', '>='] as const;

function isOrdering(operator: string): operator is (typeof ORDERINGS)[number] {
  return ORDERINGS.some((one) => one === operator);
}

const OF_LARGE_NUMBERS = weaknessSet(['resource-exhaustion']);

/** What is less than something else is not as large as somebody likes. */
function refineOrder(machine: Machine, test: Extract<Expression, { kind: 'binary' }>, isTrue: boolean): void {
  const isLeftLess = test.operator.startsWith('<') === isTrue;
  cleanTarget(machine, isLeftLess ? test.left : test.right, OF_LARGE_NUMBERS);
}

function refineComparison(machine: Machine, left: Expression, right: Expression, isEqual: boolean): void {
  if (!isEqual) {
    refineUnequalName(machine, left, right);
    refineUnequalName(machine, right, left);
    return refineTruth(machine, left, right, false);
  }
  for (const path of [left, right]) if (isCommonPath(path)) cleanPath(machine, path, OF_PATHS);
  refineEqual(machine, left, right);
  refineEqual(machine, right, left);
  if (isOwnHost(machine, right)) trustHostOf(machine, left);
  if (isOwnHost(machine, left)) trustHostOf(machine, right);
}

/** Two conditions hold, or do not. */
function refineBoth(machine: Machine, left: Expression, right: Expression, isTrue: boolean): void {
  refine(machine, left, isTrue);
  refine(machine, right, isTrue);
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

/** What data from outside is not, or is harmless as. */
const OTHER_THAN_DATA: ReadonlySet<unknown> = new Set([
  'number',
  'bigint',
  'boolean',
  'function',
  'symbol',
  'undefined',
]);

/** What is equal to something written in the code is as harmless as that. */
function refineEqual(machine: Machine, tested: Expression, other: Expression): void {
  if (other.kind === 'constant' && typeof other.value === 'boolean') return refine(machine, tested, other.value);
  const value = evaluatePure(machine, other);
  const only = onlyConstant(value);
  if (only === undefined || only.value == null) return;
  if (tested.kind === 'unary' && tested.operator === 'typeof') {
    if (OTHER_THAN_DATA.has(only.value)) cleanTarget(machine, tested.operand, ALL_WEAKNESSES);
    // A text brings no operators.
    if (only.value === 'string') {
      cleanTarget(machine, tested.operand, weaknessSet(['nosql-injection', 'mass-assignment']));
    }
    return;
  }
  if (value.taints.length === 0) cleanFound(machine, tested, ALL_WEAKNESSES);
}

/** Equal to what the program knows, or found in a collection of that. */
function cleanFound(machine: Machine, tested: Expression, set: WeaknessSet): void {
  if (set !== NO_WEAKNESSES) trustHostOf(machine, tested);
  cleanTarget(machine, tested, set);
}

type Call = Extract<Expression, { kind: 'call' }>;

function refineCall(machine: Machine, call: Call, isTrue: boolean): void {
  const { callee, arguments: given } = call;
  if (callee.kind === 'name' && callee.name === '#one-of' && isTrue) return refineOneOf(machine, given);
  if (isTrue && (refinePattern(machine, callee, given) || refineType(machine, callee, given))) return;
  const evaluate = (expression: Expression) => evaluatePure(machine, expression);
  for (const { target, set } of guardedByFunction(machine, { callee, arguments: given, isTrue, evaluate, refine })) {
    cleanTarget(machine, target, set);
  }
  usePassedChecks(machine, call, isTrue);
  if (callee.kind !== 'member') return refineByModels(machine, call, evaluatePure(machine, callee), isTrue);
  if (isTrue && callee.name === 'matches') refineMatcher(machine, callee.object);
  const receiver = evaluatePure(machine, callee.object);
  if (isTrue && refineMember(machine, callee, receiver, given[0]?.value)) return;
  refineName(machine, callee.name, { receiver, given, isTrue });
  refineByModels(machine, call, receiver, isTrue);
}

/** The first is one of the others, all of which are written in the code. */
function refineOneOf(machine: Machine, [first, ...others]: readonly Argument[]): void {
  const areFixed = others.every(({ value }) => onlyConstant(evaluatePure(machine, value)) !== undefined);
  if (first !== undefined && areFixed) cleanFound(machine, first.value, ALL_WEAKNESSES);
}

/** What models say of a function, or of the method of a value. */
function refineByModels(
  machine: Machine,
  { callee, arguments: given, place }: Call,
  value: Value,
  isTrue: boolean,
): void {
  const method = callee.kind === 'member' ? callee : undefined;
  const described = {
    receiver: method === undefined ? undefined : value,
    arguments: pureArguments(machine, given),
    place,
  };
  for (const model of findSanitizers(machine, value, method?.name)) {
    if (!guardsHere(machine, model, described, isTrue)) continue;
    const { cleans, port = 0 } = model;
    const target = port === 'receiver' ? method?.object : given[typeof port === 'number' ? port : 0]?.value;
    if (target === undefined) continue;
    if (cleans.includes('path-traversal')) cleanPath(machine, target, weaknessSet(cleans));
    else cleanTarget(machine, target, weaknessSet(cleans));
  }
}

const NUMBER_TYPES = new Set(['int', 'float', 'bool', 'complex']);

/** `isinstance(x, int)`. */
function refineType(machine: Machine, callee: Expression, [tested, type]: readonly Argument[]): boolean {
  if (callee.kind !== 'name' || callee.name !== 'isinstance' || tested === undefined) return false;
  const types = type?.value.kind === 'list' ? type.value.items.map(({ value }) => value) : [type?.value];
  const isNumber = types.every((one) => one?.kind === 'name' && NUMBER_TYPES.has(one.name));
  if (isNumber) cleanTarget(machine, tested.value, ALL_WEAKNESSES);
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

/** Membership in what is fixed, equality with a constant, and patterns that let nothing harmful through. */
function refineMember(
  machine: Machine,
  { object, name }: Extract<Expression, { kind: 'member' }>,
  receiver: Value,
  argument: Expression | undefined,
): boolean {
  if (argument === undefined) return false;
  if (MEMBERSHIP.has(name)) {
    const set = harmlessIn(machine, object);
    cleanFound(machine, argument, set);
    if (set === ALL_WEAKNESSES) return true;
  }
  if (EQUALITY.has(name)) {
    const other = evaluatePure(machine, argument);
    if (isHarmlessConstant(receiver)) cleanFound(machine, argument, ALL_WEAKNESSES);
    if (isHarmlessConstant(other)) cleanFound(machine, object, ALL_WEAKNESSES);
    return true;
  }
  refineMatch(machine, { object, name }, receiver, argument);
  return false;
}
