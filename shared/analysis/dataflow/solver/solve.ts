import type { DataflowLanguage, Module } from '../ir';
import type { FrameworkModel } from '../models';
import { asInstalled } from './as-installed';
import { Carriers } from './carriers';
import { checkReturn } from './check-return';
import { parametersOf } from './entry-parameters';
import { entryPoints, type EntryPoint } from './entry-points';
import { frameworkWords } from './framework-words';
import { Interpreter } from './interpreter';
import { ALL_KINDS, kindSet } from './kind-set';
import { LIBRARY_ENTRY, libraryFunctions, type LibraryModule } from './library-functions';
import { loadOrder } from './load-order';
import type { SinkHit } from './machine';
import { ModelIndex } from './model-index';
import { modelWords } from './model-words';
import { Program } from './program';
import { Relevance, type Entry } from './relevance';
import { runFunction } from './run-function';
import { followUpwards, type Attempt } from './starting-points';

export interface SolveOptions {
  readonly frameworks: readonly FrameworkModel[];
  /** Models that hold for functions of the program too. */
  readonly configured?: readonly FrameworkModel[];
  readonly sourceParameters?: readonly string[];
  /** Values of properties files, by key. */
  readonly configuration?: ReadonlyMap<string, readonly string[]>;
  /** Versions of packages that the program installs, by their names in lower case. */
  readonly installed?: ReadonlyMap<string, readonly string[]>;
  readonly maxWork?: number;
  /** Whether a file is none of the product, such as a test: what it makes of the product's functions endangers nobody. */
  readonly isAside?: (path: string) => boolean;
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
/** What others give to a function of a library is not followed as far. */
const MAX_LIBRARY_WORK = 500;
/** The same for all starting points together: so much, and more for each function there is. */
const BASE_WORK = 400_000;
const WORK_PER_FUNCTION = 20;
/** What is left for functions of libraries is no more than this, and more for each function there is. */
const LIBRARY_WORK = 200_000;

/** The share of the modules that a product has at least. */
const LEAST_PRODUCT = 0.02;
/** Of a language that the program has nothing of. */
const NO_WORDS = modelWords([], [], 'java');

/** Follows data through all modules of a repository. */
export function solve(modules: readonly Module[], options: SolveOptions): Solution {
  const program = new Program(modules);
  // Most programs are of one language: the models of the others would take longer than small ones.
  const languages = new Set(modules.map(({ language }) => language));
  const frameworks = options.frameworks
    .filter(({ language }) => languages.has(language))
    .map((framework) => asInstalled(framework, options.installed ?? new Map()));
  const { configured = [] } = options;
  const all = [...frameworks, ...configured];
  const models = byLanguage((language) => new ModelIndex(all.filter((one) => one.language === language)));
  const sourceParameters = new Set(options.sourceParameters);
  const entries = LANGUAGES.flatMap((language) => entryPoints(program, language, models[language].entries));
  const entryKeys = new Set(entries.map(({ module, id }) => `${module}:${id}`));
  const words = byLanguage((language) =>
    languages.has(language) ? frameworkWords(options.frameworks, configured, language) : NO_WORDS,
  );
  const entryOf = (module: number, id: number): Entry => {
    if (entryKeys.has(`${module}:${id}`)) return 'found';
    return models[program.module(module).language].namedEntry(program.function(module, id)) === undefined
      ? undefined
      : 'named';
  };
  const relevance = new Relevance(
    program,
    words,
    sourceParameters,
    entryOf,
    kindSet(options.libraries === undefined ? [] : ['library']),
  );
  const carriers = new Carriers();
  const interpreter = new Interpreter({
    program,
    models,
    configured:
      configured.length === 0
        ? undefined
        : byLanguage((language) => new ModelIndex(configured.filter((one) => one.language === language))),
    relevance,
    carriers,
    configuration: options.configuration ?? new Map(),
    sourceParameters,
  });
  const cutShort: { path: string; name: string }[] = [];
  const functions = modules.reduce((count, module) => count + module.functions.length, 0);
  let left = options.maxWork ?? BASE_WORK + WORK_PER_FUNCTION * functions;
  const follow = (module: number, name: string, work: () => void, most = MAX_WORK): void => {
    const start = { module, allowed: Math.min(left, most), kinds: ALL_KINDS };
    const { isCut, spent } = left > 0 ? interpreter.from(start, work) : { isCut: true, spent: 0 };
    left -= spent;
    if (isCut) cutShort.push({ path: program.module(module).path, name });
  };
  const aside = modulesAside(modules, options);
  const isAside = (module: number) => aside.has(module);
  // What stands in a test is loaded when something there is tried out.
  const isLoadedFirst = (module: number) => !isAside(module) && relevance.matters(module, 0);
  for (const module of loadOrder(program, isLoadedFirst)) {
    follow(module, '', () => void interpreter.moduleScope(module));
  }
  for (const entry of entries) follow(entry.module, entry.unit.name, () => runEntry(interpreter, entry));
  const attempt: Attempt = (place, kinds, work) => {
    const start = { module: program.at(place).module, allowed: Math.max(Math.min(left, MAX_WORK), 0), kinds, place };
    const { spent, ...tried } = interpreter.try(start, work);
    left -= spent;
    return tried;
  };
  for (const place of followUpwards({ program, relevance, carriers, interpreter, attempt, isAside })) {
    const { module, unit } = program.at(place);
    cutShort.push({ path: program.module(module).path, name: unit.name });
  }
  left = Math.min(left, LIBRARY_WORK + Math.ceil(WORK_PER_FUNCTION / 2) * functions);
  const hits = [...interpreter.accepted.hits];
  for (const target of libraryFunctions(interpreter, options.libraries ?? [])) {
    if (!relevance.reachesSink(target.module, target.id)) continue;
    const values = parametersOf(interpreter, target.unit, target.module, LIBRARY_ENTRY);
    follow(target.module, target.unit.name, () => void runFunction(interpreter, target, values), MAX_LIBRARY_WORK);
  }
  // What is wrong whoever calls was found before.
  hits.push(...interpreter.accepted.hits.slice(hits.length).filter(({ taint }) => taint?.source.kind === 'library'));
  return { hits, cutShort };
}

/** Those that are none of the product. Where there is hardly anything else, they are the product. */
function modulesAside(modules: readonly Module[], { isAside }: SolveOptions): ReadonlySet<number> {
  if (isAside === undefined) return new Set();
  const aside = [...modules.keys()].filter((module) => isAside(modules[module]?.path ?? ''));
  return new Set(modules.length - aside.length < modules.length * LEAST_PRODUCT ? [] : aside);
}

function byLanguage<T>(make: (language: DataflowLanguage) => T): Readonly<Record<DataflowLanguage, T>> {
  return { javascript: make('javascript'), python: make('python'), java: make('java') };
}

function runEntry(interpreter: Interpreter, target: EntryPoint): void {
  const values = parametersOf(interpreter, target.unit, target.module, target.entry);
  const { returns } = target.entry;
  const { result } = runFunction(interpreter, target, values, target.entry);
  if (returns === undefined) return;
  checkReturn(interpreter, returns, { module: target.module, unit: target.unit, value: result });
}
