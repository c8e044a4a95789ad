import type { FunctionUnit } from '../ir';
import type { ReturnModel } from '../models';
import { bodyOfAnswer } from './body-of-answer';
import type { Machine } from './machine';
import { checkValue } from './sinks';
import { texts, type Value } from './value';

/** Reports data that a function hands back to the framework that called it, where that sends it on as it is. */
export function checkReturn(
  machine: Machine,
  returns: ReturnModel | readonly ReturnModel[],
  { module, unit, value }: Returned,
): void {
  for (const model of 'weakness' in returns ? [returns] : returns) {
    if (!isMeant(machine, model, module, unit)) continue;
    if (model.matches !== undefined && !begins(value, new RegExp(model.matches, 'i'))) continue;
    checkValue(
      machine,
      { match: '', ...sinkOf(model), ports: ['result'] },
      model.isAnswer === true ? bodyOfAnswer(machine, value) : value,
      unit.place,
      model.confidence ?? 'medium',
    );
  }
}

function sinkOf({ weakness, label, kinds, isShallow }: ReturnModel) {
  return {
    weakness,
    label,
    ...(kinds === undefined ? {} : { kinds }),
    ...(isShallow === undefined ? {} : { isShallow }),
  };
}

interface Returned {
  readonly module: number;
  readonly unit: FunctionUnit;
  readonly value: Value;
}

function isMeant(machine: Machine, model: ReturnModel, module: number, unit: FunctionUnit): boolean {
  const owner = unit.owner === undefined ? undefined : machine.program.class({ module, id: unit.owner });
  const all = [...unit.annotations, ...(owner?.annotations ?? [])];
  const has = (wanted: string) => all.some(({ name }) => name === wanted || name.endsWith(`.${wanted}`));
  if (!isOfType(model, unit)) return false;
  if (model.annotations !== undefined && !model.annotations.some(has)) return false;
  if (model.unlessAnnotations?.some(has) === true) return false;
  const given = all.flatMap((one) => one.arguments.map(({ value }) => String(value))).join('\n');
  if (model.wantedArguments !== undefined && !new RegExp(model.wantedArguments, 'i').test(given)) return false;
  return model.unlessArguments === undefined || !new RegExp(model.unlessArguments, 'i').test(given);
}

function isOfType({ types, unlessTyped }: ReturnModel, { returnType }: FunctionUnit): boolean {
  if (unlessTyped === true) return returnType === undefined;
  return types === undefined || types.includes(withoutPackages(returnType ?? ''));
}

function withoutPackages(type: string): string {
  return type.replace(/\b(?:[a-z_]\w*\.)+/g, '');
}

function begins(value: Value, pattern: RegExp): boolean {
  const known = [...texts(value), ...(value.prefix === undefined ? [] : [value.prefix])];
  return known.some((text) => pattern.test(text));
}
