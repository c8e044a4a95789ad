import type { Annotation, ClassUnit, DataflowLanguage, FunctionUnit, Module } from '../ir';
import type { EntryModel } from '../models';
import { libraryBases } from './library-names';
import { isMethodOf } from './method-of-object';
import type { Program } from './program';
import type { Target } from './run-function';

/** A function that a framework calls. */
export interface EntryPoint extends Target {
  readonly entry: EntryModel;
}

/** What a function must have for a model to speak of it, one bit each. */
const ANNOTATED_PARAMETER = 1;
const ANNOTATION = 2;
const EXPORT = 4;
const PARAMETER = 8;
const CLASS = 16;

/** Classes and interfaces that are looked through for one method. */
const MAX_BASES = 20;

/** Functions that a framework calls, as their annotations, classes and names tell. */
export function entryPoints(
  program: Program,
  language: DataflowLanguage,
  entries: readonly EntryModel[],
): readonly EntryPoint[] {
  const finder = new EntryFinder(program, entries);
  return program.modules.flatMap((one, module) =>
    one.language === language
      ? one.functions.flatMap((unit, id) => {
          const entry = finder.find({ module, id, unit });
          return entry === undefined ? [] : [{ module, id, unit, entry }];
        })
      : [],
  );
}

/** Which model speaks of a function. There are some dozens for each of some ten thousand functions, hardly any of which is meant. */
class EntryFinder {
  /** By what a function has, the models that may speak of it. */
  readonly #candidates = new Map<number, readonly EntryModel[]>();
  readonly #paths = new Map<string, RegExp>();
  readonly #bases = new WeakMap<ClassUnit, readonly string[]>();
  readonly #entries: readonly EntryModel[];

  constructor(
    private readonly program: Program,
    entries: readonly EntryModel[],
  ) {
    // What tells more of an annotation goes before what only tells its name.
    const tellsMore = ({ annotationOf }: EntryModel) => annotationOf !== undefined;
    this.#entries = [...entries.filter(tellsMore), ...entries.filter((entry) => !tellsMore(entry))];
  }

  find(target: Target): EntryModel | undefined {
    const own = this.#candidatesFor(traitsOf(target.unit)).find((entry) => this.#isMeant(entry, target));
    return own ?? this.#declared(target);
  }

  /** In Java an interface may say by annotations what a method is called for, and a class carry it out without a word. */
  #declared({ module, unit: { name, owner, parameters } }: Target): EntryModel | undefined {
    if (owner === undefined || this.program.module(module).language !== 'java') return undefined;
    const open = [{ module, id: owner }];
    for (const one of open) {
      for (const base of this.program.class(one).bases) {
        const called = base.kind === 'import' ? base.module : base.kind === 'name' ? base.name : undefined;
        const found = called === undefined ? undefined : this.program.findClass(one.module, called);
        if (found === undefined || open.length > MAX_BASES) continue;
        open.push(found);
        for (const method of this.program.class(found).methods) {
          if (method.name !== name) continue;
          const unit = this.program.function(found.module, method.id);
          if (unit.annotations.length === 0 || unit.parameters.length !== parameters.length) continue;
          const declared = { module: found.module, id: method.id, unit };
          const entry = this.#candidatesFor(ANNOTATION).find((each) => this.#isMeant(each, declared));
          if (entry !== undefined) return entry;
        }
      }
    }
    return undefined;
  }

  #candidatesFor(traits: number): readonly EntryModel[] {
    let found = this.#candidates.get(traits);
    if (found === undefined) {
      found = this.#entries.filter((entry) => (traits & needOf(entry)) !== 0);
      this.#candidates.set(traits, found);
    }
    return found;
  }

  #isMeant(entry: EntryModel, target: Target): boolean {
    const { annotation, base, methods, exported, firstParameter, parameterAnnotations, parameterTypes } = entry;
    const { module, unit } = target;
    if (parameterTypes !== undefined) {
      const { language } = this.program.module(module);
      return unit.parameters.some(({ type = '' }) => parameterTypes.some((wanted) => isOfType(type, wanted, language)));
    }
    if (parameterAnnotations !== undefined) {
      return unit.parameters.some((parameter) =>
        parameter.annotations.some(({ name }) => parameterAnnotations.some((wanted) => isNamed(name, wanted))),
      );
    }
    if (annotation !== undefined) {
      const file = this.program.module(module);
      return unit.annotations.some(
        (one) =>
          isNamed(one.name, annotation) &&
          !isOwn(file, one.name) &&
          !isOfOthers(one) &&
          (entry.annotationOf === undefined || isMethodOf(one, entry.annotationOf, file)),
      );
    }
    if (exported !== undefined) return this.#isExported(exported, firstParameter, target);
    if (firstParameter !== undefined) {
      const first = firstOf(unit);
      return first !== undefined && first.type === undefined && firstParameter.includes(first.name);
    }
    if (base === undefined || (methods !== undefined && !methods.some((one) => isCalled(unit.name, one)))) return false;
    return this.#basesOf(target).some((name) => isBase(name, base));
  }

  #isExported(
    { names, path }: NonNullable<EntryModel['exported']>,
    firstParameter: EntryModel['firstParameter'],
    { module, unit }: Target,
  ): boolean {
    const isAny = names.includes('*');
    const isExported = unit.isExported === true && (isAny || names.includes(unit.name));
    const isWithin = unit.exportedWithin !== undefined && names.includes(unit.exportedWithin);
    // Of what makes the export nothing tells how it calls any function.
    if (!isExported && !isWithin && !(isAny && firstParameter !== undefined)) return false;
    if (firstParameter !== undefined && !firstParameter.includes(firstOf(unit)?.name ?? '')) return false;
    return this.#path(path).test(this.program.module(module).path);
  }

  #path(pattern: string): RegExp {
    let path = this.#paths.get(pattern);
    if (path === undefined) this.#paths.set(pattern, (path = new RegExp(pattern)));
    return path;
  }

  #basesOf({ module, unit: { owner = 0 } }: Target): readonly string[] {
    const unit = this.program.class({ module, id: owner });
    let bases = this.#bases.get(unit);
    if (bases === undefined) this.#bases.set(unit, (bases = libraryBases(this.program, { module, id: owner })));
    return bases;
  }
}

function firstOf({ parameters, owner }: FunctionUnit) {
  return parameters[owner === undefined ? 0 : 1];
}

function traitsOf({ parameters, annotations, isExported, exportedWithin, owner }: FunctionUnit): number {
  return (
    (parameters.some((parameter) => parameter.annotations.length > 0) ? ANNOTATED_PARAMETER : 0) |
    (annotations.length > 0 ? ANNOTATION : 0) |
    (isExported === true || exportedWithin !== undefined ? EXPORT : 0) |
    (parameters.length > 0 ? PARAMETER : 0) |
    (owner === undefined ? 0 : CLASS)
  );
}

function needOf({ annotation, exported, firstParameter, parameterAnnotations, parameterTypes }: EntryModel): number {
  if (parameterTypes !== undefined) return PARAMETER;
  if (parameterAnnotations !== undefined) return ANNOTATED_PARAMETER;
  if (annotation !== undefined) return ANNOTATION;
  if (exported !== undefined) return EXPORT;
  return firstParameter === undefined ? CLASS : PARAMETER;
}

/** `*Servicer` is any that ends so. */
function isBase(name: string, wanted: string): boolean {
  return wanted.startsWith('*') ? name.endsWith(wanted.slice(1)) : name === wanted || isNamed(name, `*.${wanted}`);
}

/** `resolve_*` is any name that begins so. */
function isCalled(name: string, wanted: string): boolean {
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}

/** A decorator that the file itself defines is no framework's. */
function isOwn({ functions, language }: Module, name: string): boolean {
  return language === 'python' && functions.some((unit) => unit.name === name && unit.parent === 0);
}

/** `@mock.patch` is no route of a server, though it looks like one, and what a command line calls is no task of a queue. */
function isOfOthers({ name, qualifiedName = name }: Annotation): boolean {
  return OTHERS.has(qualifiedName.split('.', 1)[0] ?? '');
}

const OTHERS: ReadonlySet<string> = new Set([
  'unittest',
  'mock',
  'pytest',
  'pytest_mock',
  'asynctest',
  'invoke',
  'fabric',
  'airflow',
  'prefect',
  'locust',
]);

/** Types of Java may be known without their package; a script says where each comes from that is not its own. */
function isOfType(type: string, wanted: string, language: DataflowLanguage): boolean {
  return language === 'java' ? isNamed(type, wanted) : type === wanted;
}

/** `*.route` is any `route`, `RequestMapping` one with or without its package. */
function isNamed(name: string, pattern: string): boolean {
  const simple = pattern.startsWith('*.') ? pattern.slice(2) : pattern;
  return name === pattern || name === simple || name.endsWith(`.${simple}`) || simple.endsWith(`.${name}`);
}
