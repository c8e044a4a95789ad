import type { Confidence, Region } from '../../../findings';
import type { DataKind, SinkModel, Weakness } from '../models';
import { atPort, holdsAll, isOnlyPolynomial, memberOf } from './conditions';
import { namesOfValue } from './library-names';
import { isSentAsData } from './is-sent-as-data';
import { isHardened } from './is-hardened';
import { isJava } from './language';
import { isSetting } from './is-setting';
import type { LibraryCall, Machine } from './machine';
import { protectsSomething } from './protects-something';
import type { HeapObject } from './store';
import { taintsInside } from './taints-inside';
import { isChosen, isCleanFor, type Taint } from './taint';
import { alternatives, NOTHING, type Value } from './value';

/** What most sinks mind. */
export const UNTRUSTED: ReadonlySet<DataKind> = new Set([
  'request',
  'process',
  'network',
  'browser',
  'archive',
  'configured',
]);

/** What is wrong because it stands in the code: what comes from elsewhere is not, even where it may be a constant, too. */
const WRITTEN_IN_CODE: ReadonlySet<Weakness> = new Set(['hard-coded-credentials', 'static-initialization-vector']);
const NO_DATA: ReadonlySet<DataKind> = new Set();

/** Kinds of data that a sink minds. */
export function mindedKinds({ kinds, weakness }: Pick<SinkModel, 'kinds' | 'weakness'>): ReadonlySet<DataKind> {
  if (kinds !== undefined) return new Set(kinds);
  return WRITTEN_IN_CODE.has(weakness) ? NO_DATA : UNTRUSTED;
}

const ORDER: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** What a function of a library is expected to guard its callers from, whatever they give to it. */
const OF_LIBRARIES: ReadonlySet<Weakness> = new Set(['prototype-pollution', 'unsafe-deserialization']);
/** The same where it puts what it is given into something of its own: who calls `run(command)` means a command, who calls `copy(name)` none. */
const OF_LIBRARIES_THAT_BUILD: ReadonlySet<Weakness> = new Set([
  'command-injection',
  'code-injection',
  'sql-injection',
  'path-traversal',
  'regex-denial-of-service',
]);

/** What a program may be told to do without, by whoever runs it. */
const OF_TRUST: ReadonlySet<Weakness> = new Set(['certificate-validation', 'insecure-transport']);

function mindsLibraries({ weakness, when }: SinkModel, isWhole: boolean): boolean {
  if (OF_LIBRARIES.has(weakness) || when?.some(({ isSlow }) => isSlow !== undefined) === true) return true;
  return !isWhole && OF_LIBRARIES_THAT_BUILD.has(weakness);
}

/** Reports data that a call takes where it must not get. */
export function checkCall(machine: Machine, call: LibraryCall, sinks: readonly SinkModel[], isGuess: boolean): void {
  for (const sink of sinks) {
    askCaller(machine, sink, call);
    if (sink.on === 'write' || !holdsAll(machine, sink.when, call)) continue;
    const isUnlikely =
      sink.when?.some((condition) => isOnlyPolynomial(machine, condition, call)) === true ||
      (sink.ofPackages !== undefined && !machine.program.mentions(sink.ofPackages));
    const base = isUnlikely ? 'low' : (sink.confidence ?? (isGuess ? 'low' : 'high'));
    if (sink.ports === undefined) {
      report(machine, sink, call.place, weaker(base, sureness(machine, sink, call)), undefined);
      continue;
    }
    for (const port of sink.ports) {
      const value = atPort(call, port);
      if (value !== undefined) checkValue(machine, sink, value, call.place, base);
    }
  }
}

/** What is no constant here may be one that whoever calls gives. */
function askCaller(
  machine: Machine,
  { ports, constants }: SinkModel,
  { receiver, arguments: given }: LibraryCall,
): void {
  if (ports !== undefined && constants === undefined) return;
  const isGiven = receiver !== undefined && machine.outcome.isGiven(receiver);
  const values = [...given.values, ...given.named.values(), given.rest];
  if (isGiven || values.some((one) => one !== NOTHING && (one.isUnknown || one.constants.length === 0))) {
    machine.outcome.askCaller();
  }
}

/** How sure it is that a place is wrong by its constants: what may be one of several is not known to be the one that is wrong. */
function sureness(
  machine: Machine,
  { when = [], weakness, isForSecurityOnly }: SinkModel,
  call: LibraryCall,
): Confidence {
  if (isForSecurityOnly === true && !protectsSomething(machine)) return 'low';
  const isLeftToUsers = () =>
    isSetting(machine.frame.unit, call.place, when.find(({ member }) => member !== undefined)?.member);
  if (OF_TRUST.has(weakness) && isLeftToUsers()) return 'low';
  const values = when.map(({ port, member }) => {
    const value = atPort(call, port);
    return value === undefined || member === undefined ? value : memberOf(machine, value, member);
  });
  // What is nothing at first is given a value later on.
  if (values.some((value) => value?.constants.includes(null) === true && !isOneConstant(value))) return 'low';
  // Whoever runs the program says yes or no.
  if (values.some((value) => value?.constants.includes(true) === true && value.constants.includes(false))) return 'low';
  return values.every(isOneConstant) ? 'high' : 'medium';
}

function isOneConstant(value: Value | undefined): boolean {
  return value === undefined || value.objects.length > 0 || alternatives(value) <= 1;
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
      if (sink.ports === undefined) {
        report(machine, sink, place, weaker(base, sureness(machine, sink, call)), undefined);
      } else checkValue(machine, sink, value, place, base);
    }
    return;
  }
}

/** `a[name][key] = value`, all of it from outside, writes to the prototype of all objects. */
function checkKey(machine: Machine, object: Value, index: Value, value: Value, place: Region): void {
  if (machine.program.module(machine.frame.module).language !== 'javascript') return;
  // What was read under a name from outside may be the prototype itself.
  const isDeep = object.taints.some(isChosen);
  const taint = index.taints.find(
    (one) =>
      !isCleanFor(one, 'prototype-pollution') && (UNTRUSTED.has(one.source.kind) || one.source.kind === 'library'),
  );
  if (taint === undefined || !isDeep || value.taints.length === 0) return;
  machine.outcome.hits.push({
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
  const kinds = mindedKinds(sink);
  const isDangerous = ({ source, isAtStart }: Taint) =>
    source.kind === 'library'
      ? kinds.has('request') && mindsLibraries(sink, isAtStart)
      : kinds.has(source.kind) || source.kind === 'configured';
  // What is an object there is sent as data.
  const taints =
    sink.isShallow !== true
      ? taintsInside(machine, held, sink.unlessUnder)
      : held.objects.length > 0
        ? []
        : held.taints;
  const dangerous = taints.filter(
    (taint) => isDangerous(taint) && !isCleanFor(taint, sink.weakness) && (sink.atStart !== true || taint.isAtStart),
  );
  const surenessOf = ({ source, isGuess }: Taint) =>
    isGuess === true || source.doubtfulFor?.includes(sink.weakness) === true ? ORDER.low : ORDER[source.confidence];
  const [worst] = dangerous.toSorted((left, right) => surenessOf(right) - surenessOf(left));
  if (worst !== undefined) {
    const hardened = isJava(machine) ? isHardened(machine, sink.weakness) : 'no';
    if (hardened === 'yes') return;
    const isMadeElsewhere = hardened === 'unknown' && sink.weakness === 'xml-external-entities';
    const isInDoubt = isMadeElsewhere || isDoubtful(machine, sink, held, worst);
    report(machine, sink, place, isInDoubt ? 'low' : weaker(base, worst.source.confidence), worst);
    return;
  }
  if (sink.constants !== undefined && hasConstant(machine, held, sink.constants)) {
    report(machine, sink, place, base, undefined);
  }
}

function isDoubtful(machine: Machine, { weakness }: SinkModel, held: Value, worst: Taint): boolean {
  return (
    worst.isGuess === true ||
    worst.source.doubtfulFor?.includes(weakness) === true ||
    isBehindBase(weakness, held, worst) ||
    (weakness === 'cross-site-scripting' && isSentAsData(machine.frame.unit))
  );
}

/** `base + path`: what an address begins with that is not known is mostly an address of the program's own. */
function isBehindBase(weakness: Weakness, { prefix, objects }: Value, { isAtStart }: Taint): boolean {
  return OF_ADDRESSES.has(weakness) && !isAtStart && prefix === undefined && objects.length === 0;
}

const OF_ADDRESSES: ReadonlySet<Weakness> = new Set(['open-redirect', 'server-side-request-forgery']);

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
  machine.outcome.hits.push({
    weakness: sink.weakness,
    label: sink.label,
    path: machine.path(),
    region,
    confidence,
    taint,
    calledFrom: callers(machine),
  });
}

const MAX_CALLERS = 5;

function callers(machine: Machine) {
  const places: { path: string; region: Region }[] = [];
  for (let frame = machine.frame.caller; frame !== undefined; frame = frame.caller) {
    const place = { path: machine.program.module(frame.module).path, region: frame.unit.place };
    // The last one is where it all began.
    if (frame.caller === undefined || places.length < MAX_CALLERS) places.push(place);
  }
  return places;
}

export function weaker(left: Confidence, right: Confidence): Confidence {
  return ORDER[left] <= ORDER[right] ? left : right;
}

function memberAt(machine: Machine, value: Value, name: string): Value {
  return memberOf(machine, value, name) ?? (value.objects.length > 0 ? NOTHING : value);
}
