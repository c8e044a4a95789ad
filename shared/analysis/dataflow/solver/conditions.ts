import type { Condition, Port } from '../models';
import { backtrackingOf } from '../patterns/backtracking';
import type { CallArguments, LibraryCall, Machine } from './machine';
import { patternTexts } from './pattern-texts';
import { readField } from './store';
import { NOTHING, union, unionAll, type Value } from './value';

/** What a call has at a port; `undefined` where it has nothing there. */
export function atPort(
  { receiver, arguments: given }: Pick<LibraryCall, 'receiver' | 'arguments'>,
  port: Port,
): Value | undefined {
  if (port === 'receiver') return receiver;
  if (port === 'result') return undefined;
  if (typeof port === 'number') return given.values[port] ?? (given.rest === NOTHING ? undefined : given.rest);
  if (port === 'any') return allOf(given, receiver);
  if (port.startsWith('name:')) return given.named.get(port.slice('name:'.length));
  const from = Number(port.slice(0, -2));
  const values = given.values.slice(from);
  return values.length === 0 && given.rest === NOTHING ? undefined : union(unionAll(values), given.rest);
}

function allOf(given: CallArguments, receiver: Value | undefined): Value {
  return unionAll([
    ...given.values,
    ...given.named.values(),
    given.rest,
    ...(receiver === undefined ? [] : [receiver]),
  ]);
}

export function holdsAll(
  machine: Machine,
  conditions: readonly Condition[] | undefined,
  call: Pick<LibraryCall, 'receiver' | 'arguments'>,
): boolean {
  return conditions?.every((condition) => holds(machine, condition, call)) ?? true;
}

function holds(machine: Machine, condition: Condition, call: Pick<LibraryCall, 'receiver' | 'arguments'>): boolean {
  const whole = atPort(call, condition.port);
  const value =
    whole === undefined || condition.member === undefined ? whole : memberOf(machine, whole, condition.member);
  if (condition.isAbsent === true) return value === undefined;
  if (value === undefined) {
    const isNegative = condition.unless !== undefined || condition.unlessType !== undefined;
    return isNegative && condition.isPresent !== true;
  }
  return isEqual(condition, value) && isLikeText(condition, value) && isOfKind(machine, condition, value);
}

function isEqual({ equals }: Condition, { constants }: Value): boolean {
  return equals === undefined || equals.some((wanted) => constants.some((one) => isAlike(one, wanted)));
}

function isLikeText({ matches, unless }: Condition, { constants, prefix, taints, names }: Value): boolean {
  const known = [
    ...constants.filter((one) => typeof one === 'string'),
    ...(prefix === undefined ? [] : [prefix]),
    // `yaml.SafeLoader` is given by its name.
    ...(taints.length === 0 ? names : []),
  ];
  const isOne = (pattern: string) => known.some((text) => new RegExp(pattern, 'i').test(text));
  return (matches === undefined || isOne(matches)) && (unless === undefined || !isOne(unless));
}

function isOfKind(machine: Machine, condition: Condition, value: Value): boolean {
  const { below, isFromOutside, isSlow, ofType, unlessType } = condition;
  if (isFromOutside === true && value.taints.length === 0) return false;
  if (ofType !== undefined && !value.names.some((name) => new RegExp(ofType).test(name))) return false;
  if (unlessType !== undefined && value.names.some((name) => new RegExp(unlessType).test(name))) return false;
  if (isSlow !== undefined && !patternTexts(machine, value).some((text) => isSlowPattern(text, isSlow))) return false;
  // What is nothing yet will be given a size later on.
  return below === undefined || value.constants.some((one) => typeof one === 'number' && one > 0 && one < below);
}

/** A pattern that takes long for a text of some size, but does not stop everything by forty letters. */
export function isOnlyPolynomial(
  machine: Machine,
  { port, isSlow }: Condition,
  call: Pick<LibraryCall, 'receiver' | 'arguments'>,
): boolean {
  const value = isSlow === undefined ? undefined : atPort(call, port);
  return value !== undefined && patternTexts(machine, value).every((text) => !isExponential(text, isSlow === 'whole'));
}

function isExponential(text: string, isWhole: boolean): boolean {
  return backtrackingOf(text, isWhole) === 'exponential';
}

function isSlowPattern(text: string, how: NonNullable<Condition['isSlow']>): boolean {
  return backtrackingOf(text, how === 'whole') !== undefined;
}

function isAlike(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

/** A member of an object as far as it is known; `undefined` where it has none. */
export function memberOf(machine: Machine, value: Value, name: string): Value | undefined {
  let found: Value[] = [value];
  for (const part of name.split('.')) {
    found = found.flatMap(({ objects }) =>
      objects.flatMap((address) => readField(machine.object(address), part) ?? []),
    );
  }
  return found.length === 0 ? undefined : unionAll(found);
}
