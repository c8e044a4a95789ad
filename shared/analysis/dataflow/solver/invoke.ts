import type { FunctionUnit, Parameter } from '../ir';
import { castTo, ofDeclaredType } from './cast-to';
import { isPython } from './language';
import { newList } from './lists';
import { newPromise } from './effects/function-effects';
import { parametersOf, PATH_PARTS } from './entry-parameters';
import { checkedParameters, noteChecks } from './note-checks';
import { UNREACHABLE, type Frame, type Invocation, type Machine } from './machine';
import { EMPTY_OBJECT, setField, type HeapObject } from './store';
import { guessedTaints, stepTaints } from './taint';
import {
  addTaints,
  alternatives,
  NOTHING,
  objectValue,
  onlyConstant,
  UNDEFINED,
  UNKNOWN,
  unionAll,
  withTaints,
  type Closure,
  type Value,
} from './value';
import { everything } from './effects/other-effects';

/** Calls in each other that are followed. */
const MAX_DEPTH = 24;
/** Times that a function is followed within itself. */
const MAX_RECURSION = 2;

/** Runs a function of the program with the arguments of one call. */
export function invoke(machine: Machine, closure: Closure, call: Invocation): Value {
  const unit = machine.program.function(closure.module, closure.id);
  if (machine.isExhausted()) {
    const result = depends(machine, unit, call);
    return withTaints(result, guessedTaints(result.taints));
  }
  if (isTooDeep(machine.frame, closure)) return depends(machine, unit, call);
  const before = machine.frame;
  const start = machine.store;
  const scope = machine.newScope(closure.scope);
  const frame: Frame = {
    module: closure.module,
    unit,
    id: closure.id,
    scope,
    self: call.self ?? closure.self ?? before.self,
    owner:
      unit.owner === undefined ? enclosingOwner(machine, closure, before) : { module: closure.module, id: unit.owner },
    depth: before.depth + 1,
    caller: before,
    returns: [],
    throws: [],
    jumps: [],
    yields: NOTHING,
    checks: undefined,
  };
  machine.frame = frame;
  try {
    bindParameters(machine, unit, closure, call);
    const checked = checkedParameters(machine, unit, closure, call);
    const isEnded = machine.execute(unit.body);
    const exits = [...frame.returns, ...(isEnded ? [{ value: UNDEFINED, store: machine.store }] : [])];
    before.throws.push(...frame.throws);
    if (exits.length === 0) throw UNREACHABLE;
    if (checked !== undefined) noteChecks(machine, before, call.place, { unit, checked, exits });
    machine.store = start.join(exits.map(({ store }) => store));
    const value = resultOf(machine, unit, unionAll(exits.map((exit) => exit.value)));
    if (unit.isGenerator === true) return value;
    // The place of a call is one of the file that calls.
    const { path } = machine.program.module(before.module);
    return withTaints(value, stepTaints(value.taints, path, call.place, `comes back from \`${unit.name}\``));
  } finally {
    machine.frame = before;
  }
}

function resultOf(machine: Machine, unit: FunctionUnit, value: Value): Value {
  // What a context gives is what it yields.
  if (unit.isGenerator === true && unit.annotations.some(({ name }) => name.endsWith('contextmanager'))) {
    return machine.frame.yields === NOTHING ? UNKNOWN : machine.frame.yields;
  }
  if (unit.isGenerator === true) {
    return newList(machine, [], machine.frame.yields === NOTHING ? UNKNOWN : machine.frame.yields);
  }
  const typed = unit.returnType === undefined ? value : ofDeclaredType(machine, value, unit.returnType);
  return unit.isAsync === true ? newPromise({ machine }, typed) : typed;
}

function isTooDeep(frame: Frame, { module, id }: Closure): boolean {
  if (frame.depth >= MAX_DEPTH) return true;
  let count = 0;
  for (let current: Frame | undefined = frame; current !== undefined; current = current.caller) {
    if (current.id === id && current.module === module && ++count > MAX_RECURSION) return true;
  }
  return false;
}

/** What is not followed depends on everything it is given. */
function depends(machine: Machine, unit: FunctionUnit, call: Invocation): Value {
  const given = everything({
    machine,
    names: [],
    name: '',
    receiver: call.self,
    arguments: call.arguments,
    place: call.place,
  });
  return unit.returnType === undefined ? given : ofDeclaredType(machine, given, unit.returnType);
}

/** An arrow function or a lambda belongs to the class in whose method it stands. */
function enclosingOwner(machine: Machine, { module, id }: Closure, before: Frame): Frame['owner'] {
  let unit = machine.program.function(module, id);
  while (unit.parent !== undefined) {
    unit = machine.program.function(module, unit.parent);
    if (unit.owner !== undefined) return { module, id: unit.owner };
  }
  return before.module === module ? before.owner : undefined;
}

function bindParameters(machine: Machine, unit: FunctionUnit, closure: Closure, call: Invocation): void {
  const { values: given, named, rest } = call.arguments;
  const isOfPython = isPython(machine);
  const isMethod = isOfPython && unit.owner !== undefined && call.self !== undefined && unit.isStatic !== true;
  const values = [...(isMethod ? [call.self] : []), ...(closure.bound ?? []), ...given];
  const used = new Set<string>();
  // What stands behind `*rest` is given by name alone.
  const byName = isOfPython ? unit.parameters.findIndex((parameter) => parameter.rest === 'positional') : -1;
  const entry = isOfPython ? undefined : machine.models().namedEntry(unit);
  const expected = entry === undefined ? [] : parametersOf(machine, unit, closure.module, entry);
  for (const [index, parameter] of unit.parameters.entries()) {
    used.add(parameter.name);
    const placed = byName !== -1 && index > byName ? [] : values;
    const binding = { parameter, expected: expected[index], index, values: placed, rest, named, used };
    const value = argumentFor(machine, binding);
    machine.declare(parameter.name, value);
    // Nobody whom we know of has called the first of all.
    if (machine.frame.depth === 1) machine.outcome.give(value);
  }
  if (machine.program.namesArguments(closure.module)) machine.declare('arguments', newList(machine, values, rest));
}

interface Binding {
  readonly parameter: Parameter;
  /** What it is as the names of all parameters tell. */
  readonly expected: Value | undefined;
  readonly index: number;
  readonly values: readonly Value[];
  readonly rest: Value;
  readonly named: ReadonlyMap<string, Value>;
  readonly used: ReadonlySet<string>;
}

function argumentFor(machine: Machine, binding: Binding): Value {
  const { parameter, index, values, rest, named, expected } = binding;
  if (parameter.rest !== undefined) return restFor(machine, binding);
  const given = values[index] ?? named.get(parameter.name) ?? (rest === NOTHING ? undefined : rest);
  const value = given ?? (parameter.default === undefined ? UNDEFINED : machine.evaluate(parameter.default));
  const { type } = parameter;
  const typed = type === undefined ? value : ofDeclaredType(machine, castTo(machine, value, type), type);
  const known = alternatives(typed) === 0 && typed.taints.length === 0 ? (expected ?? typed) : typed;
  // What the program itself gives as a constant brings nothing from outside.
  const isOwn = isPython(machine) && onlyConstant(value)?.value != null;
  const configured = isOwn ? [] : machine.configuredVariable(parameter.name, parameter.place);
  const taints = stepTaints(known.taints, machine.path(), parameter.place, `is the argument \`${parameter.name}\``);
  return addTaints(withTaints(known, taints), configured);
}

function restFor(machine: Machine, { parameter, index, values, rest, named, used }: Binding): Value {
  if (parameter.rest === 'positional') return newList(machine, values.slice(index), rest);
  if (rest === PATH_PARTS) return rest;
  let object: HeapObject = EMPTY_OBJECT;
  for (const [name, value] of named) if (!used.has(name)) object = setField(object, name, value);
  return objectValue(machine.allocate({ ...object, shape: 'map', rest }));
}
