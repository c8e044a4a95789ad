import type { Region } from '../../../findings';
import { isJava, isPython, isScript } from './language';
import { libraryBases } from './library-names';
import { throughGetter } from './accessors';
import type { Machine } from './machine';
import { isLimitedPart } from './route-parts';
import { readFunctionMember, readInherited } from './function-objects';
import { findMethod } from './methods';
import { callSpecial } from './call-special';
import { readAnyField, readField, type HeapObject } from './store';
import { chosenTaints, cleanTaints, stepTaints, unionTaints, weaknessSet } from './taint';
import {
  addTaints,
  constant,
  functionValue,
  namedValue,
  NOTHING,
  objectValue,
  onlyConstant,
  tainted,
  UNDEFINED,
  UNKNOWN,
  union,
  unionAll,
  withTaints,
  type ClassReference,
  type Value,
} from './value';

/** Longer names come from loops that call what they got from a call, and mean nothing. */
const MAX_NAME = 160;
const ENVIRONMENT = 'process.env';

export function readMember(machine: Machine, object: Value, name: string, place: Region): Value {
  // What a file of settings says of the environment.
  if (object.names.includes(ENVIRONMENT)) {
    const said = machine.configuration(name);
    if (said.length > 0) return unionAll(said.map((value) => constant(value)));
  }
  let result = withPlainMember(machine, object, name, heldMember(machine, object, name, place));
  if (object.isUnknown && object.names.length === 0) result = union(result, memberOfUnknown(machine, name, place));
  if (result === NOTHING) result = UNKNOWN;
  const isCount = name === 'length' || name === 'size';
  if (isCount) return result;
  const taints = object.taints.filter(({ source }) => source.ownMembers?.includes(name) !== true);
  const stepped = stepTaints(taints, machine.path(), place, `is asked for its \`${name}\``);
  return cleanMember(machine, object, name, addTaints(result, stepped));
}

/** Some members are harmless whatever the object is made of: the last name of a path. */
function cleanMember(machine: Machine, { names }: Value, name: string, value: Value): Value {
  if (value.taints.length === 0 || names.length === 0) return value;
  const models = machine.models();
  const sanitizers = names
    .flatMap((owner) => models.known.ofMember(owner, name))
    .flatMap((full) => models.reads(full).flatMap((read) => read.sanitizers));
  return sanitizers.reduce(
    (cleaned, { cleans }) => withTaints(cleaned, cleanTaints(cleaned.taints, weaknessSet(cleans))),
    value,
  );
}

/** Of what has members by name. */
function heldMember(machine: Machine, object: Value, name: string, place: Region): Value {
  let result = NOTHING;
  for (const address of object.objects) result = union(result, memberOfObject(machine, address, name, place));
  for (const reference of object.classes) result = union(result, memberOfClass(machine, reference, name));
  for (const one of object.names) result = union(result, memberOfName(machine, one, name, place));
  return result;
}

/** What is found already and, of texts, numbers and functions, what they have under the name. */
function withPlainMember(machine: Machine, object: Value, name: string, found: Value): Value {
  let result = found;
  for (const one of object.constants) {
    if (typeof one === 'string' && name === 'length') result = union(result, constant(one.length));
    else if (one != null) result = union(result, UNKNOWN);
  }
  for (const closure of object.functions) {
    const own = isJava(machine) ? undefined : readFunctionMember(machine, closure, name);
    result = union(result, own ?? UNKNOWN);
  }
  return object.natives.length > 0 ? union(result, UNKNOWN) : result;
}

function memberOfObject(machine: Machine, address: number, name: string, place: Region): Value {
  const object = machine.object(address);
  const field = readField(object, name);
  const taints = object.taints;
  if (field === undefined && object.shape === 'scope') {
    const inner = submodule(machine, address, name);
    if (inner !== undefined) return inner;
  }
  if (field !== undefined) return addTaints(throughGetter(machine, address, field, place), taints);
  const fromPrototype = readInherited(machine, address, name);
  if (fromPrototype !== undefined) return addTaints(fromPrototype, taints);
  if (object.shape === 'list' && name === 'length' && object.length !== undefined) return constant(object.length);
  if (object.instanceOf !== undefined) {
    const inherited = memberOfInstance(machine, address, object.instanceOf, name, place);
    if (inherited !== undefined) return addTaints(inherited, taints);
  }
  if (object.type !== undefined) return addTaints(memberOfName(machine, object.type, name, place), taints);
  return taints.length > 0 ? tainted(taints) : missingMember(object);
}

/** What is known in full has no other members. */
function missingMember({ shape, rest }: HeapObject): Value {
  return (shape === 'object' || shape === 'scope') && rest === NOTHING ? UNDEFINED : UNKNOWN;
}

/** A package of Python has its modules as members. */
function submodule(machine: Machine, scope: number, name: string): Value | undefined {
  const index = machine.moduleAt(scope);
  if (index === undefined || machine.program.module(index).language !== 'python') return undefined;
  const inner = machine.program.imported(index, `.${name}`);
  return inner === undefined || inner === index ? undefined : machine.moduleValue(inner);
}

/** A method as a value, a computed property, a static field seen through an instance, a member of a library's base. */
function memberOfInstance(
  machine: Machine,
  address: number,
  reference: ClassReference,
  name: string,
  place: Region,
): Value | undefined {
  const method = findMethod(machine, reference, name);
  if (method !== undefined) {
    const self = objectValue(address);
    const closure = { ...method.closure, self };
    if (!method.unit.isGetter) return functionValue(closure);
    return machine.invoke(closure, { self, arguments: { values: [], named: new Map(), rest: NOTHING }, place });
  }
  const fixed = staticField(machine, reference, name);
  if (fixed !== undefined) return fixed;
  if (name === '__class__') return { ...NOTHING, classes: [reference] };
  if (name === '__dict__') return objectValue(address);
  const asked = callSpecial(machine, objectValue(address), '__getattr__', [constant(name)], place);
  if (asked !== undefined) return asked;
  const base = baseWith(machine, reference, name);
  return base === undefined ? undefined : memberOfName(machine, base, name, place);
}

/** Of several libraries' classes that one is derived from the first of whose member models tell: others are mixed in. */
function baseWith(machine: Machine, reference: ClassReference, name: string): string | undefined {
  const bases = libraryBases(machine.program, reference);
  if (bases.length < 2) return bases[0];
  const models = machine.models();
  return bases.find((base) => models.reads(models.known.ofMember(base, name)).length > 0) ?? bases[0];
}

function memberOfClass(machine: Machine, reference: ClassReference, name: string): Value {
  const method = findMethod(machine, reference, name);
  if (method !== undefined) return functionValue(method.closure);
  const field = staticField(machine, reference, name);
  if (field !== undefined) return field;
  const { modules } = machine.program;
  const unit = machine.program.class(reference);
  const inner = modules[reference.module]?.classes.findIndex(
    (one) => one.qualifiedName === `${unit.qualifiedName}.${name}`,
  );
  if (inner !== undefined && inner !== -1) return { ...NOTHING, classes: [{ module: reference.module, id: inner }] };
  const [base] = libraryBases(machine.program, reference);
  return base === undefined ? UNKNOWN : namedValue(`${base}.${name}`);
}

/** Of the class or one it is derived from. */
function staticField(machine: Machine, reference: ClassReference, name: string): Value | undefined {
  const own = readField(machine.object(machine.classFields(reference)), name);
  if (own !== undefined) return own;
  for (const base of machine.program.class(reference).bases) {
    const simple = base.kind === 'import' ? base.module : base.kind === 'name' ? base.name : undefined;
    const found = simple === undefined ? undefined : machine.program.findClass(reference.module, simple);
    if (found === undefined || found.id === reference.id) continue;
    const inherited = staticField(machine, found, name);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

function memberOfName(machine: Machine, owner: string, name: string, place: Region): Value {
  const models = machine.models();
  const full = models.known.ofMember(owner, name);
  if (full.length > MAX_NAME) return UNKNOWN;
  let value: Value | undefined;
  let taints = NOTHING.taints;
  let prefix: string | undefined;
  for (const { type, sources } of models.reads(full)) {
    if (type !== undefined) value ??= namedValue(type.type);
    for (const source of sources) {
      if (source.isPartOfPath === true && isLimitedPart(machine.program, [], name)) continue;
      prefix ??= source.begins;
      taints = [...taints, machine.source({ ...source, confidence: source.confidence ?? 'high', region: place })];
    }
  }
  const found =
    value ?? memberOfProgramType(machine, owner, name) ?? moduleOfProgram(machine, full) ?? namedValue(full);
  const given = addTaints(found, taints);
  return prefix === undefined ? given : { ...given, prefix };
}

/** `a.b` of Python where `a` is a folder without a module of its own. */
function moduleOfProgram(machine: Machine, name: string): Value | undefined {
  if (!isPython(machine) || !/^[a-z_][\w.]*$/.test(name)) return undefined;
  const index = machine.program.imported(machine.frame.module, name);
  return index === undefined ? undefined : machine.moduleValue(index);
}

/** A value of unknown origin that is declared to be of a class of the program. */
function memberOfProgramType(machine: Machine, type: string, name: string): Value | undefined {
  if (!isJava(machine)) return undefined;
  const reference = machine.program.findClass(machine.frame.module, type);
  return reference === undefined ? undefined : staticField(machine, reference, name);
}

function memberOfUnknown(machine: Machine, name: string, place: Region): Value {
  const models = machine.models();
  for (const one of models.known.ofUnknown(name)) {
    // What is derived from something does not count here: nothing is known of it.
    const source = models.sources.find(one).find(({ on }) => on === 'read');
    if (source === undefined) continue;
    const { kind, label, confidence = 'low' } = source;
    return addTaints(UNKNOWN, [machine.source({ kind, label, confidence, region: place })]);
  }
  return UNKNOWN;
}

export function readIndex(machine: Machine, object: Value, index: Value, place: Region): Value {
  const asked = callSpecial(machine, object, '__getitem__', [index], place);
  if (asked !== undefined) return asked;
  const only = onlyConstant(index);
  if (only !== undefined && only.value != null) return readKnownIndex(machine, object, only.value, place);
  let result = NOTHING;
  for (const address of object.objects) {
    const one = machine.object(address);
    const known = keysAmong(one, index);
    result = union(result, addTaints(known ?? readAnyField(one), one.taints));
  }
  if (result === NOTHING || object.isUnknown) result = union(result, UNKNOWN);
  const taints = stepTaints(object.taints, machine.path(), place, 'is asked for a part of it');
  const chosen = isScript(machine) ? chosenTaints(index.taints) : [];
  return addTaints(result, unionTaints(taints, chosen));
}

/** Where the index may be a few constants and nothing else. */
function keysAmong(object: HeapObject, index: Value): Value | undefined {
  if (index.isUnknown || index.constants.length === 0 || index.objects.length > 0) return undefined;
  return index.constants.map((one) => readField(object, String(one)) ?? UNDEFINED).reduce(union, NOTHING);
}

function readKnownIndex(machine: Machine, object: Value, key: string | number | boolean, place: Region): Value {
  if (typeof key === 'number' && object.objects.length > 0) {
    const address = object.objects[0];
    const { length } = address === undefined ? {} : machine.object(address);
    // `list[-1]` is the last.
    if (key < 0 && length !== undefined) return readMember(machine, object, String(length + key), place);
  }
  const text = onlyConstant(object)?.value;
  if (typeof text === 'string' && typeof key === 'number') {
    return withTaints(constant(text.at(key)), object.taints);
  }
  return readMember(machine, object, String(key), place);
}
