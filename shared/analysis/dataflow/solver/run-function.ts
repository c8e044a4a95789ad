import type { FunctionUnit } from '../ir';
import type { EntryModel } from '../models';
import { namedRestOf, PATH_PARTS } from './entry-parameters';
import { fillFields } from './fill-fields';
import type { Interpreter } from './interpreter';
import { plainArguments } from './machine';
import { setField } from './store';
import { functionValue, NOTHING, objectValue, UNKNOWN, type Value } from './value';

export interface Target {
  readonly module: number;
  readonly id: number;
  readonly unit: FunctionUnit;
}

export interface Ran {
  readonly result: Value;
  /** The object whose method it is. */
  readonly self: Value;
}

/** Runs a function with what is known of its arguments; a method on an object of which only the class is known. */
export function runFunction(
  interpreter: Interpreter,
  { module, id, unit }: Target,
  values: readonly Value[],
  entry?: EntryModel,
): Ran {
  const owner = unit.owner === undefined ? undefined : { module, id: unit.owner };
  const scope = interpreter.moduleScope(module);
  const closure = { module, id, scope };
  const place = unit.place;
  const { language } = interpreter.program.module(module);
  const isMethod = language === 'python' && owner !== undefined && unit.isStatic !== true;
  const parameters = isMethod ? unit.parameters.slice(1) : unit.parameters;
  const given = { ...withUnknown(values, parameters), rest: byName(interpreter, { module, id, unit }, entry) };
  const call = { arguments: given, place };
  if (owner === undefined || unit.isStatic === true) {
    // Whoever calls a function of a script says what `this` is: it is not that of the file.
    const called = language === 'javascript' ? { ...call, self: UNKNOWN } : call;
    return { result: interpreter.callValue(functionValue(closure), called), self: NOTHING };
  }
  const self = objectValue(
    interpreter.allocate({ shape: 'instance', instanceOf: owner, fields: new Map(), rest: NOTHING, taints: [] }),
  );
  for (const one of interpreter.classOrder(owner).toReversed()) {
    interpreter.initializeFields(one, self);
    if (entry?.fields !== undefined) fillFields(interpreter, one, self, entry.fields);
  }
  for (const name of entry?.pathFields ?? []) {
    for (const address of self.objects) {
      interpreter.update(address, setField(interpreter.object(address), name, PATH_PARTS));
    }
  }
  return { result: interpreter.invoke(closure, { ...call, self }), self };
}

/** What an entry gives by name. */
function byName(interpreter: Interpreter, { module, unit }: Target, entry: EntryModel | undefined): Value {
  const { language } = interpreter.program.module(module);
  return entry === undefined || language !== 'python' ? NOTHING : namedRestOf(interpreter, unit, module, entry);
}

/** An argument for each parameter: those that nobody knows are not absent. */
function withUnknown(values: readonly Value[], parameters: FunctionUnit['parameters']) {
  const all = parameters.map((parameter, index) => values[index] ?? (parameter.rest === undefined ? UNKNOWN : NOTHING));
  return plainArguments(all.filter((value) => value !== NOTHING));
}
