import type { Expression, FunctionUnit, Parameter } from '../ir';
import type { EntryModel, EntryParameter } from '../models';
import { plainArguments, type Machine } from './machine';
import { isLimitedPart } from './route-parts';
import { EMPTY_OBJECT } from './store';
import { taintsOfType } from './taints-of-type';
import { addTaints, namedValue, NOTHING, objectValue, UNKNOWN, type Value } from './value';

/** What a framework gives to a function that it calls. */
export function parametersOf(machine: Machine, unit: FunctionUnit, module: number, entry: EntryModel): Value[] {
  const isBoundMethod = machine.program.module(module).language === 'python' && unit.owner !== undefined;
  const parameters = isBoundMethod ? unit.parameters.slice(1) : unit.parameters;
  return parameters.map((parameter, index) => {
    const wanted = wantedAt(entry, index);
    const isLimited =
      wanted !== undefined &&
      'source' in wanted &&
      wanted.isPartOfPath === true &&
      isLimitedPart(machine.program, unit.annotations, parameter.name);
    return valueOf(machine, module, parameter, isLimited ? undefined : wanted);
  });
}

/** All parts of the path by their names: models tell that each brings data. */
export const PATH_PARTS: Value = namedValue('#parts');

/** What `**kwargs` gets of what a framework gives by name. */
export function namedRestOf(machine: Machine, unit: FunctionUnit, module: number, entry: EntryModel): Value {
  const index = unit.parameters.findIndex(({ rest }) => rest === 'named');
  const parameter = unit.parameters[index];
  const wanted = wantedAt(entry, unit.owner === undefined ? index : index - 1);
  if (parameter === undefined || wanted === undefined || !('source' in wanted)) return NOTHING;
  return wanted.isPartOfPath === true ? PATH_PARTS : valueFromOutside(machine, module, parameter, wanted);
}

type DataParameter = Extract<EntryParameter, { readonly source: unknown }>;

function wantedAt({ parameters, repeatsLast = false }: EntryModel, index: number): EntryParameter {
  return parameters[index] ?? (repeatsLast ? parameters.at(-1) : undefined);
}

function valueOf(machine: Machine, module: number, parameter: Parameter, wanted: EntryParameter): Value {
  const declared = parameter.type === undefined ? UNKNOWN : namedValue(parameter.type);
  if (wanted === undefined) return declared;
  const provider = providerOf(parameter);
  if (provider !== undefined) return provided(machine, module, provider, wanted) ?? declared;
  return 'type' in wanted
    ? typedValue(machine, module, wanted.type)
    : valueFromOutside(machine, module, parameter, wanted);
}

/** `@AuthenticationPrincipal`, `@CurrentUser`, `@SessionAttribute`: what the server knows of whoever asks. */
const OF_SESSION = /^Current|Principal$|^Session/;

function valueFromOutside(machine: Machine, module: number, parameter: Parameter, wanted: DataParameter): Value {
  const { type = '' } = parameter;
  const declared = type === '' ? UNKNOWN : namedValue(type);
  const { annotations, unlessTypes = [] } = wanted;
  if (unlessTypes.includes(simpleName(type))) return typedValue(machine, module, type);
  const isMeant =
    annotations === undefined || parameter.annotations.some(({ name }) => annotations.includes(simpleName(name)));
  if (!isMeant || parameter.annotations.some(({ name }) => OF_SESSION.test(simpleName(name)))) return declared;
  if (isEnumeration(machine, module, type)) return declared;
  const { source: kind, label } = wanted;
  // Nobody knows who calls a library, and with what.
  const confidence = kind === 'library' ? 'low' : (wanted.confidence ?? 'high');
  const taints = [machine.source({ kind, label, confidence, region: parameter.place }, module)];
  return addTaints(declared, taintsOfType(taints, type));
}

const ENUMERATIONS = new Set(['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag']);

/** A class of Python whose values are written in the program: a framework takes no others. */
function isEnumeration(machine: Machine, module: number, type: string): boolean {
  if (type === '' || machine.program.module(module).language !== 'python') return false;
  const reference = machine.program.findClass(module, simpleName(type));
  if (reference === undefined) return false;
  return machine.program.class(reference).bases.some((base) => 'name' in base && ENUMERATIONS.has(base.name ?? ''));
}

const PROVIDING = new Set(['Depends', 'Security']);
/** Functions that provide for functions that provide. */
const MAX_PROVIDERS = 3;

/** `Depends(f)`: the parameter is what a function of the program gives. */
function providerOf({ default: value, annotations }: Parameter): Expression | undefined {
  const marks = [value, ...annotations.map((annotation) => annotation.value)];
  for (const mark of marks) {
    if (mark?.kind !== 'call') continue;
    const { callee } = mark;
    const name =
      callee.kind === 'name' || callee.kind === 'member' || callee.kind === 'import' ? callee.name : undefined;
    if (PROVIDING.has(name ?? '')) return mark.arguments[0]?.value ?? { kind: 'opaque', parts: [] };
  }
  return undefined;
}

/** A provider gets its own parameters from the framework too. */
function provided(machine: Machine, module: number, provider: Expression, wanted: EntryParameter): Value | undefined {
  const frame = machine.frame;
  if (frame.depth > MAX_PROVIDERS) return undefined;
  machine.frame = { ...frame, module, scope: machine.moduleScope(module), depth: frame.depth + 1 };
  try {
    const callee = machine.evaluate(provider);
    const [closure] = callee.functions;
    if (closure === undefined) return undefined;
    const unit = machine.program.function(closure.module, closure.id);
    const values = parametersOf(machine, unit, closure.module, { parameters: [wanted], repeatsLast: true });
    return machine.callValue(callee, { arguments: plainArguments(values), place: unit.place });
  } finally {
    machine.frame = frame;
  }
}

/** In Java, what a framework hands over is one object that remembers what is put into it. */
function typedValue(machine: Machine, module: number, type: string): Value {
  if (machine.program.module(module).language !== 'java') return namedValue(type);
  return objectValue(machine.allocate({ ...EMPTY_OBJECT, shape: 'instance', type }));
}

function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
