import type { Argument } from '../ir';
import { elementsOf } from './lists';
import type { CallArguments, Machine } from './machine';
import { NOTHING, onlyObject, UNKNOWN, union, type Value } from './value';

export function evaluateArguments(machine: Machine, list: readonly Argument[]): CallArguments {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  let rest = NOTHING;
  for (const { value: expression, name, isSpread = false } of list) {
    const value = machine.evaluate(expression);
    if (name !== undefined) named.set(name, value);
    else if (!isSpread) values.push(value);
    else rest = spread(machine, value, values, named, rest);
  }
  return { values, named, rest };
}

/** A list whose places are known gives an argument each; so do the entries of a map, with their names. */
function spread(machine: Machine, value: Value, values: Value[], named: Map<string, Value>, rest: Value): Value {
  const address = onlyObject(value);
  const object = address === undefined ? undefined : machine.object(address);
  if (object?.shape === 'list' && object.length !== undefined) {
    for (let index = 0; index < object.length; index++) values.push(object.fields.get(String(index)) ?? UNKNOWN);
    return rest;
  }
  if (object !== undefined && object.shape !== 'list') {
    for (const [key, field] of object.fields) named.set(key, field);
    return rest;
  }
  return union(rest, elementsOf(machine, value));
}
