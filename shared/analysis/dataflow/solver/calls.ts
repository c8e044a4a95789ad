import { asDeclared } from './as-declared';
import { checkDeclared } from './check-declared';
import { isJava, isPython } from './language';
import { newList } from './lists';
import { classOfType, givenInstance } from './given-instance';
import { libraryBases, namesOfObject } from './library-names';
import type { Invocation, Machine } from './machine';
import { prototypeOf, readFunctionMember, readInherited } from './function-objects';
import { findInherited, findMethod, type FoundMethod } from './methods';
import { decoratedMethod } from './decorate';
import { hasSpecial } from './call-special';
import { looksUp } from './looks-up';
import { readField } from './store';
import {
  alternatives,
  NOTHING,
  objectValue,
  onlyObject,
  UNKNOWN,
  unionAll,
  withTaints,
  type ClassReference,
  type Closure,
  type Value,
} from './value';

/** Implementations of an interface that are looked at where it is not known which one is meant. */
const MAX_IMPLEMENTATIONS = 4;
const SUPER = 'super.';
/** Another constructor of the class whose constructor is being looked at. */
const OWN_CONSTRUCTOR = 'this.constructor';

/** Calls whatever a value may be. */
export function callValue(machine: Machine, callee: Value, call: Invocation): Value {
  const ways: (() => Value)[] = [];
  for (const closure of callee.functions) {
    ways.push(() => machine.invoke(closure, closure.self === undefined ? call : { ...call, self: closure.self }));
  }
  for (const native of callee.natives) ways.push(() => native.call(call.arguments.values));
  for (const reference of callee.classes) {
    ways.push(() => machine.construct({ ...NOTHING, classes: [reference] }, call));
  }
  for (const address of callee.objects) ways.push(() => machine.callMember(objectValue(address), '__call__', call));
  for (const name of callee.names) ways.push(() => library(machine, [name], undefined, call));
  if (ways.length === 0 || (callee.isUnknown && callee.names.length === 0)) {
    ways.push(() => library(machine, [], callee, call));
  }
  return run(machine, ways);
}

function run(machine: Machine, ways: readonly (() => Value)[]): Value {
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only() : machine.branch(ways);
}

function library(machine: Machine, names: readonly string[], receiver: Value | undefined, call: Invocation): Value {
  return machine.callLibrary({ names, receiver, arguments: call.arguments, place: call.place });
}

/** `with` asks for the value of a context; most give themselves. */
const ENTERING = new Set(['__enter__', '__aenter__']);

/** Calls a member of whatever a value may be. `super.` in front of its name means that of the classes above the current one. */
export function callMember(machine: Machine, receiver: Value, name: string, call: Invocation): Value {
  if (name === OWN_CONSTRUCTOR) return callOwnConstructor(machine, receiver, call);
  if (name.startsWith(SUPER)) return callSuper(machine, receiver, name.slice(SUPER.length), call);
  if (ENTERING.has(name) && isPython(machine) && !hasSpecial(machine, receiver, name)) return receiver;
  const ways: (() => Value)[] = [];
  for (const address of receiver.objects) ways.push(() => callOnObject(machine, address, receiver, name, call));
  for (const reference of receiver.classes) ways.push(() => callOnClass(machine, reference, name, call));
  for (const one of receiver.names) ways.push(() => callOnName(machine, one, receiver, name, call));
  if (receiver.functions.length + receiver.natives.length > 0) {
    ways.push(() => callOnFunction(machine, receiver, name, call));
  }
  if (receiver.constants.some((one) => one != null)) {
    ways.push(() => library(machine, [`#text.${name}`], receiver, call));
  }
  const isNothingKnown = receiver.isUnknown && receiver.names.length === 0;
  if (ways.length === 0 || isNothingKnown) {
    machine.outcome.missed.add(name);
    ways.push(() => library(machine, machine.models().known.ofUnknown(name), receiver, call));
  }
  return asDeclared(machine, receiver, { name, call }, run(machine, ways));
}

function callOnObject(machine: Machine, address: number, receiver: Value, name: string, call: Invocation): Value {
  const object = machine.object(address);
  const self = alternatives(receiver) === 1 ? receiver : objectValue(address);
  // In Java a field is nothing that can be called by its name.
  const field = isJava(machine) ? undefined : (readField(object, name) ?? readInherited(machine, address, name));
  const isFunction =
    field !== undefined &&
    field.functions.length + field.natives.length + field.classes.length + field.names.length > 0;
  // A module's functions are called without the module.
  if (isFunction) return machine.callValue(field, object.shape === 'scope' ? call : { ...call, self });
  if (object.instanceOf !== undefined) {
    const method = findMethod(machine, object.instanceOf, name, call.arguments.values);
    if (method !== undefined) return callMethod(machine, method, object.instanceOf, self, call);
  }
  machine.outcome.missed.add(name);
  return library(machine, namesOfObject(machine, object, name), self, call);
}

function callMethod(
  machine: Machine,
  { closure, unit }: FoundMethod,
  reference: ClassReference,
  self: Value,
  call: Invocation,
): Value {
  const isOfClass = unit.annotations.some((annotation) => annotation.name === 'classmethod');
  const receiver = unit.isStatic === true ? UNKNOWN : isOfClass ? { ...NOTHING, classes: [reference] } : self;
  const made = isPython(machine) ? decoratedMethod(machine, unit, closure) : undefined;
  if (made === undefined) return machine.invoke(closure, { ...call, self: receiver });
  const values = unit.isStatic === true ? call.arguments.values : [receiver, ...call.arguments.values];
  return machine.callValue(made, { ...call, arguments: { ...call.arguments, values } });
}

function callOnClass(machine: Machine, reference: ClassReference, name: string, call: Invocation): Value {
  const method = findMethod(machine, reference, name, call.arguments.values);
  if (method !== undefined) {
    if (isJava(machine) && method.unit.isStatic !== true && name !== 'constructor') {
      // `Type::method` as a function takes the object first.
      const [self, ...values] = call.arguments.values;
      const given = { ...call, arguments: { ...call.arguments, values } };
      return machine.invoke(method.closure, self === undefined ? call : { ...given, self });
    }
    const isClassMethod = method.unit.annotations.some((annotation) => annotation.name === 'classmethod');
    return machine.invoke(
      method.closure,
      isClassMethod ? { ...call, self: { ...NOTHING, classes: [reference] } } : call,
    );
  }
  const field = machine.readMember({ ...NOTHING, classes: [reference] }, name, call.place);
  if (field.functions.length + field.natives.length + field.classes.length > 0) return machine.callValue(field, call);
  const ofClass = `java.lang.Class.${name}`;
  if (isJava(machine) && machine.models().isNamed(ofClass)) {
    return library(machine, [ofClass], { ...NOTHING, classes: [reference] }, call);
  }
  const names = libraryBases(machine.program, reference).map((base) => `${base}.${name}`);
  // In Java it may have been imported with all other static members of a library's class.
  return library(machine, names.length === 0 ? [`*.${name}`] : names, undefined, call);
}

/** Something of a library; or a value that is only known to be of a type of the program. */
function callOnName(machine: Machine, owner: string, receiver: Value, name: string, call: Invocation): Value {
  const reference = classOfType(machine, owner);
  const methods = reference === undefined ? [] : implementations(machine, reference, name, call.arguments.values);
  if (methods.length === 0) {
    machine.outcome.missed.add(name);
    if (reference !== undefined) checkDeclared(machine, reference, name, call);
    const given = library(machine, namesOfMember(machine, owner, name), receiver, call);
    return reference !== undefined && looksUp(machine, reference, name) ? withTaints(given, []) : given;
  }
  return run(
    machine,
    methods.map(
      (method) => () => machine.invoke(method.closure, { ...call, self: givenInstance(machine, method, receiver) }),
    ),
  );
}

/** A type that no model knows may still be a list. */
function namesOfMember(machine: Machine, owner: string, name: string): readonly string[] {
  const models = machine.models();
  const full = models.known.ofMember(owner, name);
  return models.isKnownType(owner) ? [full] : [full, ...models.known.ofUnknown(name)];
}

function implementations(machine: Machine, reference: ClassReference, name: string, given: readonly Value[]) {
  const own = findMethod(machine, reference, name, given);
  const below = machine.program
    .subclasses(reference)
    .slice(0, MAX_IMPLEMENTATIONS)
    .flatMap((one) => findMethod(machine, one, name, given) ?? []);
  const all = own === undefined ? below : [own, ...below];
  return all.filter(
    ({ closure }, index) =>
      all.findIndex((other) => other.closure.id === closure.id && other.closure.module === closure.module) === index,
  );
}

function isMethod(machine: Machine, { module, id }: Closure): boolean {
  return machine.program.function(module, id).owner !== undefined;
}

function callOnFunction(machine: Machine, receiver: Value, name: string, call: Invocation): Value {
  if (isJava(machine) && name === 'invoke' && receiver.functions.some((one) => isMethod(machine, one))) {
    // A method that reflection found takes the object first.
    const [self, ...values] = call.arguments.values;
    const given = { ...call, arguments: { ...call.arguments, values } };
    return machine.callValue(
      { ...NOTHING, functions: receiver.functions },
      self === undefined ? given : { ...given, self },
    );
  }
  // A lambda of Java is called by whatever name its interface gives it.
  if (isJava(machine)) return machine.callValue({ ...receiver, objects: [], names: [], isUnknown: false }, call);
  const own = unionAll(receiver.functions.map((closure) => readFunctionMember(machine, closure, name) ?? NOTHING));
  if (own.functions.length + own.natives.length + own.names.length > 0) {
    return machine.callValue(own, { ...call, self: receiver });
  }
  return library(machine, [`#function.${name}`, `#object.${name}`], receiver, call);
}

function callOwnConstructor(machine: Machine, receiver: Value, call: Invocation): Value {
  const { owner } = machine.frame;
  const method = owner === undefined ? undefined : findMethod(machine, owner, 'constructor', call.arguments.values);
  return method === undefined ? UNKNOWN : machine.invoke(method.closure, { ...call, self: receiver });
}

function callSuper(machine: Machine, receiver: Value, name: string, call: Invocation): Value {
  const { owner } = machine.frame;
  if (owner === undefined) return UNKNOWN;
  const method = findInherited(machine, owner, name, call.arguments.values);
  if (method !== undefined) return machine.invoke(method.closure, { ...call, self: receiver });
  if (name === '__new__') return allocated(machine, call.arguments.values[0]);
  const [base] = machine.classOrder(owner).flatMap((one) => libraryBases(machine.program, one));
  if (base === undefined) return UNKNOWN;
  // The instance takes what its library's part is made of.
  return library(machine, [`${base}.${name === 'constructor' ? '<init>' : name}`], receiver, call);
}

/** Makes an instance. */
export function construct(machine: Machine, callee: Value, call: Invocation): Value {
  const ways: (() => Value)[] = [];
  for (const reference of callee.classes) ways.push(() => constructInstance(machine, reference, call));
  for (const closure of callee.functions) {
    ways.push(() => {
      const prototype = isJava(machine) ? undefined : prototypeOf(machine, closure);
      const self = objectValue(
        machine.allocate({ ...EMPTY_INSTANCE, ...(prototype === undefined ? {} : { prototype }) }),
      );
      const result = machine.invoke(closure, { ...call, self });
      return onlyObject(result) === undefined ? self : result;
    });
  }
  for (const name of callee.names) ways.push(() => constructNamed(machine, name, call));
  if (ways.length === 0) ways.push(() => library(machine, [], callee, call));
  return run(machine, ways);
}

const EMPTY_INSTANCE = { shape: 'instance', fields: new Map(), rest: NOTHING, taints: [] } as const;

function constructNamed(machine: Machine, name: string, call: Invocation): Value {
  // `new String[count]`: a list of which nothing is known yet.
  if (isJava(machine) && name.endsWith('[]')) return newList(machine, [], UNKNOWN);
  const made = library(machine, isJava(machine) ? [`${name}.<init>`] : [`${name}.<init>`, name], undefined, call);
  const isTyped = made.objects.length > 0 || made.names.some((one) => !one.endsWith('()'));
  return isTyped ? made : { ...made, names: [name], isUnknown: true };
}

/** `super().__new__(cls)`: an instance that no constructor has seen yet. */
function allocated(machine: Machine, type: Value | undefined): Value {
  const [reference] = type?.classes ?? [];
  if (reference === undefined) return UNKNOWN;
  const self = objectValue(machine.allocate({ ...EMPTY_INSTANCE, instanceOf: reference }));
  for (const owner of machine.classOrder(reference).toReversed()) machine.initializeFields(owner, self);
  return self;
}

/** What `__new__` gives is what a call of a class gives; if it is an instance of the class, its constructor runs as well. */
function constructByNew(machine: Machine, reference: ClassReference, call: Invocation): Value | undefined {
  const maker = isPython(machine) ? findMethod(machine, reference, '__new__') : undefined;
  if (maker === undefined) return undefined;
  const values = [{ ...NOTHING, classes: [reference] }, ...call.arguments.values];
  const made = machine.invoke(maker.closure, { ...call, arguments: { ...call.arguments, values } });
  const address = onlyObject(made);
  const instanceOf = address === undefined ? undefined : machine.object(address).instanceOf;
  const constructor = findMethod(machine, reference, 'constructor', call.arguments.values);
  if (constructor !== undefined && instanceOf?.id === reference.id && instanceOf.module === reference.module) {
    machine.invoke(constructor.closure, { ...call, self: made });
  }
  return made;
}

function constructInstance(machine: Machine, reference: ClassReference, call: Invocation): Value {
  const made = constructByNew(machine, reference, call);
  if (made !== undefined) return made;
  const type = libraryBases(machine.program, reference)[0];
  const address = machine.allocate({
    ...EMPTY_INSTANCE,
    instanceOf: reference,
    ...(type === undefined ? {} : { type }),
  });
  const self = objectValue(address);
  for (const owner of machine.classOrder(reference).toReversed()) machine.initializeFields(owner, self);
  const constructor =
    findMethod(machine, reference, 'constructor', call.arguments.values) ?? findMethod(machine, reference, '__init__');
  if (constructor !== undefined) machine.invoke(constructor.closure, { ...call, self });
  else if (type !== undefined) {
    machine.callLibrary({
      names: [`${type}.<init>`, type],
      receiver: self,
      arguments: call.arguments,
      place: call.place,
    });
  }
  return self;
}
