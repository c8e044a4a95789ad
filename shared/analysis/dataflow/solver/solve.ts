import type { DataflowLanguage, FunctionUnit, Module } from '../ir';
import type { EntryModel, FrameworkModel } from '../models';
import { checkReturn } from './check-return';
import { parametersOf } from './entry-parameters';
import { Interpreter } from './interpreter';
import { fillFields } from './fill-fields';
import { ALL_KINDS, kindSet } from './kind-set';
import { LIBRARY_ENTRY, libraryFunctions, type LibraryModule } from './library-functions';
import { libraryBases } from './library-names';
import { loadOrder } from './load-order';
import { plainArguments, type SinkHit } from './machine';
import { linearOrder } from './methods';
import { ModelIndex } from './model-index';
import { modelWords } from './model-words';
import { Program } from './program';
import { Relevance } from './relevance';
import { functionValue, NOTHING, objectValue, UNKNOWN, type Value } from './value';

export interface SolveOptions {
  readonly frameworks: readonly FrameworkModel[];
  /** Models that hold for functions of the program too. */
  readonly configured?: readonly FrameworkModel[];
  readonly sourceParameters?: readonly string[];
  /** Values of properties files, by key. */
  readonly configuration?: ReadonlyMap<string, readonly string[]>;
  readonly maxWork?: number;
  /** Whose functions are called by others, with data from anywhere. */
  readonly libraries?: readonly LibraryModule[];
}

export interface Solution {
  readonly hits: readonly SinkHit[];
  /** Starting points that were not followed to their end: paths and functions. */
  readonly cutShort: readonly { readonly path: string; readonly name: string }[];
}

const LANGUAGES: readonly DataflowLanguage[] = ['javascript', 'python', 'java'];
/** Statements and calls from one starting point; most need a few hundred. */
const MAX_WORK = 1_500;
/** The same for all starting points together: so much, and more for each function there is. */
const BASE_WORK = 400_000;
const WORK_PER_FUNCTION = 20;
/** What is left for functions of libraries is no more than this, and more for each function there is. */
const LIBRARY_WORK = 200_000;

/** Follows data through all modules of a repository. */
export function solve(modules: readonly Module[], options: SolveOptions): Solution {
  const program = new Program(modules);
  const { frameworks, configured = [] } = options;
  const all = [...frameworks, ...configured];
  const models = byLanguage((language) => new ModelIndex(all.filter((one) => one.language === language)));
  const sourceParameters = new Set(options.sourceParameters);
  const entries = LANGUAGES.flatMap((language) => entryPoints(program, language, models[language]));
  const entryKeys = new Set(entries.map(({ module, id }) => `${module}:${id}`));
  const words = byLanguage((language) => {
    const isOfLanguage = (one: FrameworkModel) => one.language === language;
    return modelWords(frameworks.filter(isOfLanguage), configured.filter(isOfLanguage), language);
  });
  const isEntry = (module: number, id: number) =>
    entryKeys.has(`${module}:${id}`) ||
    models[program.module(module).language].namedEntry(program.function(module, id)) !== undefined;
  const relevance = new Relevance(
    program,
    words,
    sourceParameters,
    isEntry,
    kindSet(options.libraries === undefined ? [] : ['library']),
  );
  const interpreter = new Interpreter({
    program,
    models,
    configured:
      configured.length === 0
        ? undefined
        : byLanguage((language) => new ModelIndex(configured.filter((one) => one.language === language))),
    relevance,
    configuration: options.configuration ?? new Map(),
    sourceParameters,
  });
  const cutShort: { path: string; name: string }[] = [];
  const functions = modules.reduce((count, module) => count + module.functions.length, 0);
  let left = options.maxWork ?? BASE_WORK + WORK_PER_FUNCTION * functions;
  const follow = (module: number, name: string, work: () => void, kinds = ALL_KINDS): void => {
    const allowed = Math.min(left, MAX_WORK);
    const { isCut, spent } = left > 0 ? interpreter.from({ module, allowed, kinds }, work) : { isCut: true, spent: 0 };
    left -= spent;
    if (isCut) cutShort.push({ path: program.module(module).path, name });
  };
  for (const module of loadOrder(program)) {
    if (relevance.matters(module, 0)) follow(module, '', () => void interpreter.moduleScope(module));
  }
  for (const entry of entries) follow(entry.module, entry.unit.name, () => runEntry(interpreter, entry));
  for (const target of relevance.roots()) {
    if (interpreter.visited.has(`${target.module}:${target.id}`)) continue;
    follow(target.module, target.unit.name, () => run(interpreter, target, []), target.kinds);
  }
  left = Math.min(left, LIBRARY_WORK + Math.ceil(WORK_PER_FUNCTION / 2) * functions);
  const hits = [...interpreter.hits];
  for (const target of libraryFunctions(interpreter, options.libraries ?? [])) {
    if (!relevance.reachesSink(target.module, target.id)) continue;
    const values = parametersOf(interpreter, target.unit, target.module, LIBRARY_ENTRY);
    follow(target.module, target.unit.name, () => void run(interpreter, target, values));
  }
  // What is wrong whoever calls was found before.
  hits.push(...interpreter.hits.slice(hits.length).filter(({ taint }) => taint?.source.kind === 'library'));
  return { hits, cutShort };
}

function byLanguage<T>(make: (language: DataflowLanguage) => T): Readonly<Record<DataflowLanguage, T>> {
  return { javascript: make('javascript'), python: make('python'), java: make('java') };
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
function entryPoints(program: Program, language: DataflowLanguage, models: ModelIndex): EntryPoint[] {
  const found: EntryPoint[] = [];
  for (const [module, one] of program.modules.entries()) {
    if (one.language !== language) continue;
    for (const [id, unit] of one.functions.entries()) {
      const entry = models.entries.find((candidate) => isMeant(program, candidate, { module, id, unit }));
      if (entry !== undefined) found.push({ module, id, unit, entry });
    }
  }
  return found;
}

function isMeant(program: Program, entry: EntryModel, { module, unit }: Target): boolean {
  const { annotation, base, methods, exported, firstParameter, parameterAnnotations } = entry;
  if (parameterAnnotations !== undefined) {
    return unit.parameters.some((parameter) =>
      parameter.annotations.some(({ name }) => parameterAnnotations.some((wanted) => isNamed(name, wanted))),
    );
  }
  if (annotation !== undefined) {
    return unit.annotations.some(({ name }) => isNamed(name, annotation) && !isOwn(program.module(module), name));
  }
  if (exported !== undefined) {
    const { path } = program.module(module);
    return (
      unit.isExported === true &&
      (exported.names.includes(unit.name) || exported.names.includes('*')) &&
      new RegExp(exported.path).test(path)
    );
  }
  if (firstParameter !== undefined) {
    const first = unit.parameters[unit.owner === undefined ? 0 : 1];
    return first !== undefined && first.type === undefined && firstParameter.includes(first.name);
  }
  if (base === undefined || unit.owner === undefined) return false;
  if (methods !== undefined && !methods.includes(unit.name)) return false;
  return libraryBases(program, { module, id: unit.owner }).some((name) => name === base || isNamed(name, `*.${base}`));
}

/** A decorator that the file itself defines is no framework's. */
function isOwn({ functions, language }: Module, name: string): boolean {
  return language === 'python' && functions.some((unit) => unit.name === name && unit.parent === 0);
}

/** `*.route` is any `route`, `RequestMapping` one with or without its package. */
function isNamed(name: string, pattern: string): boolean {
  const simple = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
  return name === pattern || name === simple || name.endsWith(`.${simple}`) || simple.endsWith(`.${name}`);
}

function runEntry(interpreter: Interpreter, target: EntryPoint): void {
  const values = parametersOf(interpreter, target.unit, target.module, target.entry);
  const { returns, fields } = target.entry;
  const result = run(interpreter, target, values, fields);
  if (returns === undefined) return;
  checkReturn(interpreter, returns, { module: target.module, unit: target.unit, value: result });
}

/** Runs a function with what is known of its arguments; a method on an object of which only the class is known. */
function run(
  interpreter: Interpreter,
  { module, id, unit }: Target,
  values: readonly Value[],
  fields?: EntryModel['fields'],
): Value {
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
  for (const one of linearOrder(interpreter, owner).toReversed()) {
    interpreter.initializeFields(one, self);
    if (fields !== undefined) fillFields(interpreter, one, self, fields);
  }
  return interpreter.invoke(closure, { ...call, self });
}

/** An argument for each parameter: those that nobody knows are not absent. */
function withUnknown(values: readonly Value[], parameters: FunctionUnit['parameters']) {
  const all = parameters.map((parameter, index) => values[index] ?? (parameter.rest === undefined ? UNKNOWN : NOTHING));
  return plainArguments(all.filter((value) => value !== NOTHING));
}
