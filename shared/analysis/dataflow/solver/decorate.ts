import type { FunctionUnit } from '../ir';
import { plainArguments, type Machine } from './machine';
import { functionValue, type Closure, type Value } from './value';

/** What decorators of the program make of a function; those of libraries are taken to leave it as it is. */
export function decorated(machine: Machine, unit: FunctionUnit, made: Value): Value {
  let value = made;
  for (const { value: decorator } of unit.annotations.toReversed()) {
    if (decorator === undefined) continue;
    const callee = machine.evaluate(decorator);
    if (!isOfProgram(callee)) continue;
    const result = machine.callValue(callee, { arguments: plainArguments([value]), place: unit.place });
    if (isOfProgram(result)) value = result;
  }
  return value;
}

/** The same for a method, whose decorators are evaluated where its class is. */
export function decoratedMethod(machine: Machine, unit: FunctionUnit, closure: Closure): Value | undefined {
  if (!unit.annotations.some(({ value }) => value !== undefined)) return undefined;
  const before = machine.frame;
  machine.frame = { ...before, module: closure.module, scope: closure.scope };
  try {
    const plain = functionValue(closure);
    const value = decorated(machine, unit, plain);
    return value === plain ? undefined : value;
  } finally {
    machine.frame = before;
  }
}

function isOfProgram({ functions, natives, classes, objects }: Value): boolean {
  return functions.length + natives.length + classes.length + objects.length > 0;
}
