import type { FunctionUnit } from '../ir';
import type { DeclaredModel } from '../models';
import type { Invocation, Machine } from './machine';
import { checkValue } from './sinks';
import type { ClassReference } from './value';

/** Reports data that is given to a method without a body, where its annotation lets a framework put it where it must not get. */
export function checkDeclared(machine: Machine, reference: ClassReference, name: string, call: Invocation): void {
  if (machine.models().declared.length === 0) return;
  for (const method of machine.program.class(reference).methods) {
    if (method.name === name) checkMethod(machine, machine.program.function(reference.module, method.id), call);
  }
}

function checkMethod(machine: Machine, unit: FunctionUnit, call: Invocation): void {
  if (unit.annotations.length === 0) return;
  for (const model of machine.models().declared) {
    const { annotation: wanted, kinds, weakness, label } = model;
    const texts = unit.annotations
      .filter(({ name }) => name === wanted || name.endsWith(`.${wanted}`))
      .flatMap((annotation) => annotation.arguments.flatMap(({ value }) => (typeof value === 'string' ? value : [])));
    if (texts.length === 0) continue;
    for (const place of placesIn(texts.join('\n'), unit, model)) {
      const value = call.arguments.values[place];
      const sink = { match: wanted, weakness, label, ports: [place], ...(kinds === undefined ? {} : { kinds }) };
      if (value !== undefined) checkValue(machine, sink, value, call.place, 'high');
    }
  }
}

/** Of the parameters that placeholders stand for. */
function placesIn(
  text: string,
  { parameters }: FunctionUnit,
  { placeholder, nameAnnotation }: DeclaredModel,
): number[] {
  const names = new Set([...text.matchAll(new RegExp(placeholder, 'g'))].map(([, name]) => name));
  const found = [...parameters.entries()].flatMap(([index, parameter]) => {
    const given = parameter.annotations.find(({ name }) => name === nameAnnotation);
    return names.has(String(given?.arguments[0]?.value ?? parameter.name)) ? [index] : [];
  });
  // The only parameter may be an object whose fields are named.
  return found.length === 0 && names.size > 0 && parameters.length === 1 ? [0] : found;
}
