import type { FunctionUnit, Parameter } from '../ir';
import type { EntryModel, EntryParameter } from '../models';
import type { Machine } from './machine';
import { EMPTY_OBJECT } from './store';
import { numberTaints } from './taint';
import { addTaints, namedValue, objectValue, UNKNOWN, type Value } from './value';

/** Numbers carry no text, but may be large. */
const NUMBER_TYPES = new Set(
  'int long float double Integer Long Float Double number java.lang.Integer java.lang.Long java.lang.Double java.lang.Float'.split(
    ' ',
  ),
);
const HARMLESS_TYPES = new Set(
  'short byte boolean Short Byte Boolean UUID bool uuid.UUID java.util.UUID java.lang.Short java.lang.Byte java.lang.Boolean'.split(
    ' ',
  ),
);

/** What a framework gives to a function that it calls. */
export function parametersOf(machine: Machine, unit: FunctionUnit, module: number, entry: EntryModel): Value[] {
  const isBoundMethod = machine.program.module(module).language === 'python' && unit.owner !== undefined;
  const parameters = isBoundMethod ? unit.parameters.slice(1) : unit.parameters;
  return parameters.map((parameter, index) => valueOf(machine, module, parameter, wantedAt(entry, index)));
}

function wantedAt({ parameters, repeatsLast = false }: EntryModel, index: number): EntryParameter {
  return parameters[index] ?? (repeatsLast ? parameters.at(-1) : undefined);
}

function valueOf(machine: Machine, module: number, parameter: Parameter, wanted: EntryParameter): Value {
  const declared = parameter.type === undefined ? UNKNOWN : namedValue(parameter.type);
  if (wanted === undefined) return declared;
  if ('type' in wanted) return typedValue(machine, module, wanted.type);
  if (parameter.type !== undefined && HARMLESS_TYPES.has(parameter.type)) return declared;
  const { annotations, unlessTypes } = wanted;
  if (parameter.type !== undefined && unlessTypes?.includes(simpleName(parameter.type)) === true) {
    return typedValue(machine, module, parameter.type);
  }
  const isMeant =
    annotations === undefined || parameter.annotations.some(({ name }) => annotations.includes(simpleName(name)));
  if (!isMeant) return declared;
  const { source: kind, label } = wanted;
  // Nobody knows who calls a library, and with what.
  const confidence = kind === 'library' ? 'low' : 'high';
  const taints = [machine.source({ kind, label, confidence, region: parameter.place }, module)];
  return addTaints(declared, NUMBER_TYPES.has(parameter.type ?? '') ? numberTaints(taints) : taints);
}

/** In Java, what a framework hands over is one object that remembers what is put into it. */
function typedValue(machine: Machine, module: number, type: string): Value {
  if (machine.program.module(module).language !== 'java') return namedValue(type);
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type }));
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
