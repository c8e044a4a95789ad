import type { Effect, EntryModel, PropagatorModel, SanitizerModel, SinkModel, SourceModel, TypeModel } from '../models';
import { parametersOf } from './entry-parameters';
import { isCallable } from './effects/effect-call';
import { EFFECTS } from './effects/effects';
import { everything } from './effects/other-effects';
import { isJava, isPython, isScript } from './language';
import type { LibraryCall, Machine } from './machine';
import type { CallModels, ModelIndex } from './model-index';
import { isLimitedPart } from './route-parts';
import { atPort, holdsAll } from './conditions';
import { checkCall } from './sinks';
import { taintsInside } from './taints-inside';
import { ALL_WEAKNESSES, cleanTaints, unionTaints, weaknessSet } from './taint';
import { alternatives, NOTHING, onlyConstant, UNKNOWN, unionAll, withTaints, type Value } from './value';

/** What models say of a call, under the first of its names that they know. */
interface Known {
  readonly sinks: readonly SinkModel[];
  readonly sources: readonly SourceModel[];
  readonly sanitizers: readonly SanitizerModel[];
  readonly propagator: PropagatorModel | undefined;
  readonly type: TypeModel | undefined;
  readonly callbacks: readonly EntryModel[];
  readonly name: string;
  readonly isGuess: boolean;
}

const MAX_NAME = 160;
const MAX_OPTION_DEPTH = 2;
/** Where handlers are known to be among the options: `{ routes: { '/': { GET: handler } } }`. */
const MAX_HANDLER_DEPTH = 3;

/** Does what a function of a library does, as far as models tell, and looks at what it is given. */
export function callLibrary(machine: Machine, call: LibraryCall): Value {
  const known = lookUp(machine.models(), call.names);
  handOnUnknown(machine, call);
  checkCall(machine, call, known.sinks, known.isGuess);
  let result =
    known.propagator === undefined
      ? byDefault(machine, call, known)
      : EFFECTS[known.propagator.effect]({
          ...withReceiver(machine, call, known.propagator.effect),
          machine,
          name: known.name,
        });
  for (const { cleans, when, isGuard, port } of known.sanitizers) {
    if (isGuard === true || !holdsAll(machine, when, call)) continue;
    if (port === undefined || port === 'result') result = cleanDeep(result, weaknessSet(cleans));
  }
  if (known.type !== undefined && result.objects.length === 0) {
    result = { ...withTaints(UNKNOWN, result.taints), names: [known.type.type] };
  }
  for (const source of known.sources) result = taint(machine, call, source, result, known.isGuess);
  return result;
}

/** A function or an object of which nothing is known may be one that whoever gave it knows. */
function handOnUnknown(machine: Machine, { receiver, names, arguments: given }: LibraryCall): void {
  if (receiver === undefined || receiver.objects.length > 0) return;
  const isUnknown = receiver.isUnknown && receiver.names.length === 0 && names.every((name) => /^[*#]/.test(name));
  if (!isUnknown && !machine.outcome.isGiven(receiver)) return;
  for (const value of [...given.values, ...given.named.values(), given.rest]) {
    machine.outcome.handOn(taintsInside(machine, value));
  }
}

/** In `Object.keys(a)` the receiver is no data. */
function isModuleOrType(receiver: Value | undefined): boolean {
  if (receiver === undefined || receiver.names.length === 0 || receiver.taints.length > 0) return false;
  return alternatives(receiver) === receiver.names.length;
}

function dataOnly(machine: Machine, call: LibraryCall): LibraryCall {
  if (isPython(machine)) return { ...call, receiver: objectCalled(machine, call) };
  return isModuleOrType(call.receiver) ? { ...call, receiver: undefined } : call;
}

const NEEDS_RECEIVER =
  /^(?:list\.(?!new|of$|copy|iterator|fill|enumerate|zip)|collection\.(?!of-array)|map\.(?!new|of$|copy|from-entries|keys|values|entries)|entry\.|iterator\.|builder\.(?!new))/;

/** What a call is made on, where that is data. A field of a type may hold nothing that is known, and is an object all the same. */
function withReceiver(machine: Machine, call: LibraryCall, effect: Effect): LibraryCall {
  const needsReceiver = isJava(machine) && NEEDS_RECEIVER.test(effect);
  if (needsReceiver && call.receiver !== undefined && !isReference(machine)) return call;
  const plain = dataOnly(machine, call);
  const [receiver, ...values] = plain.arguments.values;
  if (!needsReceiver || plain.receiver !== undefined || receiver === undefined) return plain;
  return { ...plain, receiver, arguments: { ...plain.arguments, values } };
}

/** `Map.Entry::getKey` as a function takes the object first. */
function isReference(machine: Machine): boolean {
  return machine.frame.unit.parameters[0]?.name === '#arguments';
}

/** `asyncio.run(x)` is called on a module, which is no object. */
function objectCalled(machine: Machine, { receiver }: LibraryCall): Value | undefined {
  if (receiver === undefined || !isPython(machine)) return receiver;
  const { names, objects, constants, functions, taints } = receiver;
  const isModule =
    names.length > 0 &&
    objects.length + constants.length + functions.length + taints.length === 0 &&
    names.every((name) => !name.includes('(') && !machine.models().isMadeType(name));
  return isModule ? undefined : receiver;
}

function cleanDeep(value: Value, set: bigint): Value {
  return set === ALL_WEAKNESSES
    ? withTaints(value.objects.length > 0 ? UNKNOWN : value, [])
    : withTaints(value, cleanTaints(value.taints, set));
}

function lookUp(models: ModelIndex, names: readonly string[]): Known {
  let found: Known = {
    sinks: [],
    sources: [],
    sanitizers: [],
    propagator: undefined,
    type: undefined,
    callbacks: [],
    name: names[0] ?? '',
    isGuess: false,
  };
  let isFound = false;
  let isGuess = false;
  for (const name of names) {
    const isOfAnything = name.startsWith('*');
    // What nothing is known of may be a text or a list as well: all names behind are guesses too.
    isGuess ||= isOfAnything;
    if (isOfAnything && isFound) continue;
    const before = found;
    for (const said of models.calls(name)) {
      found = addKnown(isGuess && !isOfAnything ? doubted(said) : said, found, isGuess);
    }
    if (found !== before) isFound = true;
    if (found.propagator !== undefined || found.callbacks.length > 0) break;
  }
  return found;
}

function addKnown(said: CallModels, known: Known, isGuess: boolean): Known {
  const { name, sinks, sources, sanitizers, callbacks, propagator, type } = said;
  return {
    sinks: known.sinks.length > 0 ? known.sinks : sinks,
    sources: known.sources.length > 0 ? known.sources : sources,
    sanitizers: known.sanitizers.length > 0 ? known.sanitizers : sanitizers,
    callbacks: known.callbacks.length > 0 ? known.callbacks : callbacks,
    propagator: known.propagator ?? propagator,
    type: known.type ?? type,
    name: known.propagator === undefined && propagator !== undefined ? name : known.name,
    isGuess: known.sinks.length > 0 ? known.isGuess : isGuess,
  };
}

/** What nothing is known of is hardly ever the text that it would have to be. */
function doubted(said: CallModels): CallModels {
  return said.sinks.length === 0
    ? said
    : { ...said, sinks: said.sinks.map((sink) => ({ ...sink, confidence: 'low' })) };
}

/** The result depends on everything that went in; functions that went in are called. */
function byDefault(machine: Machine, call: LibraryCall, { callbacks, name }: Known): Value {
  const given = [...call.arguments.values, ...call.arguments.named.values()];
  const depth = callbacks.length > 0 ? MAX_HANDLER_DEPTH : MAX_OPTION_DEPTH;
  for (const value of given) {
    for (const callee of callablesIn(machine, value, depth)) callBack(machine, callee, call, callbacks);
  }
  const isKnown = name !== '' && !name.startsWith('*') && !name.startsWith('#') && name.length < MAX_NAME;
  const all = withoutSecrets(everything({ ...call, machine, name }));
  absorb(machine, call, all);
  return isKnown ? { ...all, names: [`${name}()`] } : all;
}

/** What a library makes of a password is hardly ever the password. */
function withoutSecrets(value: Value): Value {
  const taints = value.taints.filter(({ source }) => source.kind !== 'secret');
  return taints.length === value.taints.length ? value : withTaints(value, taints);
}

/** What is given to an object of a library may come out of it again. */
function absorb(machine: Machine, { receiver, arguments: given }: LibraryCall, all: Value): void {
  if (receiver === undefined || all.taints.length === 0) return;
  const taints = unionAll([...given.values, given.rest]).taints;
  if (taints.length === 0) return;
  for (const address of receiver.objects) {
    const object = machine.object(address);
    if (object.shape === 'instance' && object.instanceOf !== undefined && object.type === undefined) continue;
    machine.update(address, { ...object, taints: unionTaints(object.taints, taints) });
  }
}

/** Functions are given alone, in lists, and as members of options, which may be so deep in each other. */
function callablesIn(machine: Machine, value: Value, depth: number): readonly Value[] {
  if (isCallable(value)) return [value];
  if (depth === 0 || machine.program.module(machine.frame.module).language !== 'javascript') return [];
  return value.objects.flatMap((address) => {
    const { shape, fields } = machine.object(address);
    if (shape !== 'object' && shape !== 'list') return [];
    return [...fields.values()].flatMap((field) => callablesIn(machine, field, depth - 1));
  });
}

function callBack(machine: Machine, callee: Value, call: LibraryCall, callbacks: readonly EntryModel[]): void {
  // A library calls functions of a script on an object of its own.
  const self = isScript(machine) ? { self: UNKNOWN } : {};
  for (const closure of callee.functions) {
    const unit = machine.program.function(closure.module, closure.id);
    const entry = callbacks.find(
      ({ arity = unit.parameters.length, events }) => arity === unit.parameters.length && isEvent(call, events),
    );
    const values = entry === undefined ? [] : parametersOf(machine, unit, closure.module, entry);
    machine.branch([
      () =>
        machine.callValue(
          { ...NOTHING, functions: [closure] },
          {
            ...self,
            arguments: { values, named: new Map(), rest: UNKNOWN },
            place: call.place,
            isCallback: true,
            isGuess: entry === undefined,
          },
        ),
      () => NOTHING,
    ]);
  }
}

/** An event that is not known may be any. */
function isEvent({ arguments: given }: LibraryCall, events: readonly string[] | undefined): boolean {
  const names = given.values[0]?.constants.filter((one) => typeof one === 'string') ?? [];
  return events === undefined || names.length === 0 || names.some((name) => events.includes(name));
}

/** A part of the path that is asked for by its name, and can be nothing but a number or an id. */
function isLimited(machine: Machine, { arguments: { values } }: LibraryCall): boolean {
  const name = values[0] === undefined ? undefined : onlyConstant(values[0])?.value;
  return typeof name === 'string' && isLimitedPart(machine.program, [], name);
}

function taint(machine: Machine, call: LibraryCall, source: SourceModel, result: Value, isGuess: boolean): Value {
  const { on, confidence = isGuess ? 'low' : 'high' } = source;
  if (source.isPartOfPath === true && isLimited(machine, call)) return result;
  const made = [machine.source({ ...source, confidence, region: call.place })];
  if (typeof on !== 'object') return withTaints(result, unionTaints(made, result.taints));
  const target = atPort(call, on.argument);
  if (target?.objects.length === 0) machine.outcome.handOn(made);
  for (const address of target?.objects ?? []) {
    const object = machine.object(address);
    machine.update(address, { ...object, taints: unionTaints(object.taints, made) });
  }
  return result;
}
