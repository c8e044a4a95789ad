import type { Confidence, Region } from '../../../findings';
import type { Condition, DataKind, Port, SinkModel } from '../models';
import { namesOfValue } from './library-names';
import type { CallArguments, LibraryCall, Machine } from './machine';
import { readField, type HeapObject } from './store';
import { taintsInside } from './taints-inside';
import { isCleanFor, type Taint } from './taint';
import { NOTHING, union, unionAll, type Value } from './value';

/** What most sinks mind. */
export const UNTRUSTED: ReadonlySet<DataKind> = new Set([
  'request',
  'process',
  'network',
  'browser',
  'archive',
  'configured',
  'library',
]);
const ORDER: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** Reports data that a call takes where it must not get. */
export function checkCall(machine: Machine, call: LibraryCall, sinks: readonly SinkModel[], isGuess: boolean): void {
  for (const sink of sinks) {
    if (sink.on === 'write' || !holdsAll(machine, sink.when, call)) continue;
    const base = sink.confidence ?? (isGuess ? 'low' : 'high');
    if (sink.ports === undefined) {
      report(machine, sink, call.place, base, undefined);
      continue;
    }
    for (const port of sink.ports) {
      const value = atPort(call, port);
      if (value !== undefined) checkValue(machine, sink, value, call.place, base);
    }
  }
}

/** Reports data that is assigned to a member that must not hold it. */
export function checkWrite(
  machine: Machine,
  object: Value,
  name: string | undefined,
  value: Value,
  place: Region,
  index?: Value,
): void {
  if (name === undefined) {
    if (index !== undefined && index.taints.length > 0) checkKey(machine, object, index, value, place);
    return;
  }
  if (value.taints.length === 0 && value.constants.length === 0) return;
  const models = machine.models();
  const isKnown = object.names.some((one) => models.isKnownType(one));
  for (const candidate of isKnown
    ? namesOfValue(machine, object, name)
    : [...namesOfValue(machine, object, name), `*.${name}`]) {
    const sinks = models
      .withSupertypes(candidate)
      .flatMap((one) => models.sinks.find(one))
      .filter(({ on }) => on === 'write');
    if (sinks.length === 0) continue;
    const call: LibraryCall = {
      names: [candidate],
      receiver: object,
      arguments: { values: [value], named: new Map(), rest: NOTHING },
      place,
    };
    for (const sink of sinks) {
      if (!holdsAll(machine, sink.when, call)) continue;
      const base = sink.confidence ?? (candidate.startsWith('*') ? 'low' : 'high');
      if (sink.ports === undefined) report(machine, sink, place, base, undefined);
      else checkValue(machine, sink, value, place, base);
    }
    return;
  }
}

/** `a[key] = value` with a key from outside, twice in a row or with a value from outside, reaches the prototype of all objects. */
function checkKey(machine: Machine, object: Value, index: Value, value: Value, place: Region): void {
  if (machine.program.module(machine.frame.module).language !== 'javascript') return;
  // What a key from outside was read with may be the prototype itself.
  const isDeep = object.taints.length > 0;
  const taint = index.taints.find((one) => !isCleanFor(one, 'prototype-pollution') && UNTRUSTED.has(one.source.kind));
  if (taint === undefined || !isDeep || value.taints.length === 0) return;
  machine.report({
    weakness: 'prototype-pollution',
    label: 'names the property that is written to',
    path: machine.path(),
    region: place,
    confidence: weaker('medium', taint.source.confidence),
    taint,
    calledFrom: [],
  });
}

export function checkValue(machine: Machine, sink: SinkModel, value: Value, place: Region, base: Confidence): void {
  const held = sink.member === undefined ? value : memberAt(machine, value, sink.member);
  const kinds = sink.kinds === undefined ? UNTRUSTED : new Set<DataKind>(sink.kinds);
  // What is an object there is sent as data.
  const taints = sink.isShallow !== true ? taintsInside(machine, held) : held.objects.length > 0 ? [] : held.taints;
  const dangerous = taints.filter(
    (taint) =>
      (kinds.has(taint.source.kind) || taint.source.kind === 'configured') &&
      !isCleanFor(taint, sink.weakness) &&
      (sink.atStart !== true || taint.isAtStart),
  );
  const [worst] = dangerous.toSorted((left, right) => ORDER[right.source.confidence] - ORDER[left.source.confidence]);
  if (worst !== undefined) {
    report(machine, sink, place, weaker(base, worst.source.confidence), worst);
    return;
  }
  if (sink.constants !== undefined && hasConstant(machine, held, sink.constants)) {
    report(machine, sink, place, base, undefined);
  }
}

/** A constant, or a list of nothing but constants: bytes. */
function hasConstant(machine: Machine, value: Value, wanted: 'text' | 'any'): boolean {
  if (wanted === 'any' && value.objects.some((address) => isConstantList(machine.object(address)))) return true;
  return value.constants.some((one) => (wanted === 'text' ? typeof one === 'string' && one !== '' : one != null));
}

function isConstantList({ shape, length = 0, fields, rest }: HeapObject): boolean {
  return shape === 'list' && length > 0 && rest === NOTHING && [...fields.values()].every(isConstant);
}

function isConstant({ constants, isUnknown, taints }: Value): boolean {
  return constants.length > 0 && !isUnknown && taints.length === 0;
}

function report(
  machine: Machine,
  sink: SinkModel,
  region: Region,
  confidence: Confidence,
  taint: Taint | undefined,
): void {
  machine.report({
    weakness: sink.weakness,
    label: sink.label,
    path: machine.path(),
    region,
    confidence,
    taint,
    calledFrom: callers(machine),
  });
}

function callers(machine: Machine) {
  const places: { path: string; region: Region }[] = [];
  for (let frame = machine.frame.caller; frame !== undefined && places.length < 5; frame = frame.caller) {
    places.push({ path: machine.program.module(frame.module).path, region: frame.unit.place });
  }
  return places;
}

export function weaker(left: Confidence, right: Confidence): Confidence {
  return ORDER[left] <= ORDER[right] ? left : right;
}

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
  if (value === undefined) return condition.unless !== undefined && condition.isPresent !== true;
  if (
    condition.equals !== undefined &&
    !condition.equals.some((wanted) => value.constants.some((one) => isAlike(one, wanted)))
  ) {
    return false;
  }
  const known = [
    ...value.constants.filter((one) => typeof one === 'string'),
    ...(value.prefix === undefined ? [] : [value.prefix]),
    // `yaml.SafeLoader` is given by its name.
    ...(value.taints.length === 0 ? value.names : []),
  ];
  if (condition.matches !== undefined) {
    const pattern = new RegExp(condition.matches, 'i');
    if (!known.some((text) => pattern.test(text))) return false;
  }
  if (condition.unless !== undefined) {
    const pattern = new RegExp(condition.unless, 'i');
    if (known.some((text) => pattern.test(text))) return false;
  }
  const { below } = condition;
  return below === undefined || value.constants.some((one) => typeof one === 'number' && one < below);
}

function isAlike(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string'
    ? left.toLowerCase() === right.toLowerCase()
    : left === right;
}

/** A member of an object as far as it is known; `undefined` where it has none. */
function memberOf(machine: Machine, value: Value, name: string): Value | undefined {
  let found: Value[] = [value];
  for (const part of name.split('.')) {
    found = found.flatMap(({ objects }) =>
      objects.flatMap((address) => readField(machine.object(address), part) ?? []),
    );
  }
  return found.length === 0 ? undefined : unionAll(found);
}

function memberAt(machine: Machine, value: Value, name: string): Value {
  return memberOf(machine, value, name) ?? (value.objects.length > 0 ? NOTHING : value);
}
