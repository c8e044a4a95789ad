import type { DataflowLanguage, FunctionUnit, Module } from '../ir';
import type { EntryModel, FrameworkModel } from '../models';
import { checkReturn } from './check-return';
import { parametersOf } from './entry-parameters';
import { Interpreter } from './interpreter';
import { libraryBases } from './library-names';
import { plainArguments, type SinkHit } from './machine';
import { linearOrder } from './methods';
import { ModelIndex } from './model-index';
import { Program } from './program';
import { functionValue, NOTHING, objectValue, UNKNOWN, type Value } from './value';

export interface SolveOptions {
  readonly frameworks: readonly FrameworkModel[];
  /** Models that hold for functions of the program too. */
  readonly configured?: readonly FrameworkModel[];
  readonly sourceParameters?: readonly string[];
  /** Values of properties files, by key. */
  readonly configuration?: ReadonlyMap<string, readonly string[]>;
  readonly maxWork?: number;
}

export interface Solution {
  readonly hits: readonly SinkHit[];
  /** Starting points that were not followed to their end: paths and functions. */
  readonly cutShort: readonly { readonly path: string; readonly name: string }[];
}

const LANGUAGES: readonly DataflowLanguage[] = ['javascript', 'python', 'java'];
const MAX_WORK = 6_000;

/** Follows data through all modules of a repository. */
export function solve(modules: readonly Module[], options: SolveOptions): Solution {
  const program = new Program(modules);
  const { frameworks, configured = [] } = options;
  const models = indexes([...frameworks, ...configured]);
  const interpreter = new Interpreter({
    program,
    models,
    configured: configured.length === 0 ? undefined : indexes(configured),
    maxWork: options.maxWork ?? MAX_WORK,
    configuration: options.configuration ?? new Map(),
    sourceParameters: new Set(options.sourceParameters),
  });
  const cutShort: { path: string; name: string }[] = [];
  const follow = (module: number, name: string, work: () => void): void => {
    if (interpreter.from(module, work)) cutShort.push({ path: program.module(module).path, name });
  };
  for (const module of modules.keys()) follow(module, '', () => void interpreter.moduleScope(module));
  const entries = LANGUAGES.flatMap((language) => entryPoints(interpreter, language, models[language]));
  for (const entry of entries) follow(entry.module, entry.unit.name, () => runEntry(interpreter, entry));
  for (const [module, { functions }] of modules.entries()) {
    for (const [id, unit] of functions.entries()) {
      if (interpreter.visited.has(`${module}:${id}`)) continue;
      follow(module, unit.name, () => run(interpreter, { module, id, unit }, []));
    }
  }
  return { hits: interpreter.hits, cutShort };
}

function indexes(frameworks: readonly FrameworkModel[]): Readonly<Record<DataflowLanguage, ModelIndex>> {
  const index = (language: DataflowLanguage) => new ModelIndex(frameworks.filter((one) => one.language === language));
  return { javascript: index('javascript'), python: index('python'), java: index('java') };
}

interface Target {
  readonly module: number;
  readonly id: number;
  readonly unit: FunctionUnit;
}

interface EntryPoint extends Target {
  readonly entry: EntryModel;
}

/** Functions that a framework calls, as their annotations, classes and names tell. */
function entryPoints(interpreter: Interpreter, language: DataflowLanguage, models: ModelIndex): EntryPoint[] {
  const found: EntryPoint[] = [];
  for (const [module, one] of interpreter.program.modules.entries()) {
    if (one.language !== language) continue;
    for (const [id, unit] of one.functions.entries()) {
      const entry = models.entries.find((candidate) => isMeant(interpreter, candidate, { module, id, unit }));
      if (entry !== undefined) found.push({ module, id, unit, entry });
    }
  }
  return found;
}

function isMeant(interpreter: Interpreter, entry: EntryModel, { module, unit }: Target): boolean {
  const { annotation, base, methods, exported, parameterAnnotations } = entry;
  if (parameterAnnotations !== undefined) {
    return unit.parameters.some((parameter) =>
      parameter.annotations.some(({ name }) => parameterAnnotations.some((wanted) => isNamed(name, wanted))),
    );
  }
  if (annotation !== undefined) return unit.annotations.some(({ name }) => isNamed(name, annotation));
  if (exported !== undefined) {
    const { path } = interpreter.program.module(module);
    return unit.isExported === true && exported.names.includes(unit.name) && new RegExp(exported.path).test(path);
  }
  if (base === undefined || unit.owner === undefined) return false;
  if (methods !== undefined && !methods.includes(unit.name)) return false;
  return libraryBases(interpreter, { module, id: unit.owner }).some(
    (name) => name === base || isNamed(name, `*.${base}`),
  );
}

/** `*.route` is any `route`, `RequestMapping` one with or without its package. */
function isNamed(name: string, pattern: string): boolean {
  const simple = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
  return name === pattern || name === simple || name.endsWith(`.${simple}`) || simple.endsWith(`.${name}`);
}

function runEntry(interpreter: Interpreter, target: EntryPoint): void {
  const values = parametersOf(interpreter, target.unit, target.module, target.entry);
  const result = run(interpreter, target, values);
  const { returns } = target.entry;
  if (returns === undefined) return;
  checkReturn(interpreter, returns, { module: target.module, unit: target.unit, value: result });
}

/** Runs a function with what is known of its arguments; a method on an object of which only the class is known. */
function run(interpreter: Interpreter, { module, id, unit }: Target, values: readonly Value[]): Value {
  const owner = unit.owner === undefined ? undefined : { module, id: unit.owner };
  const scope = interpreter.moduleScope(module);
  const closure = { module, id, scope };
  const place = unit.place;
  const isMethod =
    interpreter.program.module(module).language === 'python' && owner !== undefined && unit.isStatic !== true;
  const parameters = isMethod ? unit.parameters.slice(1) : unit.parameters;
  const call = { arguments: withUnknown(values, parameters), place };
  if (owner === undefined || unit.isStatic === true) return interpreter.callValue(functionValue(closure), call);
  const self = objectValue(
    interpreter.allocate({ shape: 'instance', instanceOf: owner, fields: new Map(), rest: NOTHING, taints: [] }),
  );
  for (const one of linearOrder(interpreter, owner).toReversed()) interpreter.initializeFields(one, self);
  return interpreter.invoke(closure, { ...call, self });
}

/** An argument for each parameter: those that nobody knows are not absent. */
function withUnknown(values: readonly Value[], parameters: FunctionUnit['parameters']) {
  const all = parameters.map((parameter, index) => values[index] ?? (parameter.rest === undefined ? UNKNOWN : NOTHING));
  return plainArguments(all.filter((value) => value !== NOTHING));
}
