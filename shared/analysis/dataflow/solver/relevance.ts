import type { DataflowLanguage, Module } from '../ir';
import { CallGraph, type Marks } from './call-graph';
import { kindSet, NO_KINDS, type KindSet } from './kind-set';
import type { ModelWords, Sign } from './model-words';
import type { Program } from './program';
import { UNTRUSTED } from './sinks';
import { TypeNames } from './type-names';

/** Callers that are looked at above a function that takes data in, and hands it back. */
const MAX_LEVELS = 2;
/** A function with fewer names costs less to run than to think about. */
const SMALL = 24;
/** What a framework gives to functions that it calls. */
const GIVEN = kindSet(UNTRUSTED);
const CONFIGURED = kindSet(['configured']);
const RANDOM = kindSet(['random']);
/** What nobody must guess is made of random numbers near the place where it is used; most random numbers are for something else. */
const MAX_LEVELS_OF_RANDOM = 3;

/** How a framework comes to call a function: it finds it by its annotations or class, or by the names of its parameters. */
export type Entry = 'found' | 'named' | undefined;

/** What is known of each function by its place. */
interface Reached {
  /** Kinds of data that it, or what it calls, takes in. */
  readonly sources: Uint16Array;
  /** Kinds that are minded where its data may get to. */
  readonly sinks: Uint16Array;
  /** Whether something is wrong by its constants alone. */
  readonly constants: Uint8Array;
}

/**
 * Tells which functions are worth running: those from which both a source and a place that minds its kind of data can be reached. It
 * goes by names alone, so it lets through more than there is, at a cost that grows with the size of the program.
 */
export class Relevance {
  readonly #reached: Reached;
  /** What the names in it say of each function alone. */
  readonly #own: Pick<Reached, 'sources' | 'constants'>;
  /** The same with what is a few calls away. */
  readonly #near: Pick<Reached, 'sources' | 'constants'>;
  /** What is minded where its own data may get to, or that of functions a few calls above. */
  readonly #minded: Uint16Array;
  readonly #calls: CallGraph;
  /** Whatever is minded, or brought, anywhere. */
  readonly #allSinks: KindSet;
  readonly #allSources: KindSet;

  constructor(
    private readonly program: Program,
    words: Readonly<Record<DataflowLanguage, ModelWords>>,
    sourceParameters: ReadonlySet<string>,
    entryOf: (module: number, id: number) => Entry,
    /** What is given to functions that nobody here calls. */
    given: KindSet = NO_KINDS,
  ) {
    const calls = new CallGraph(program);
    this.#calls = calls;
    const own = markOwn(program, words, sourceParameters);
    this.#own = { sources: own.sources.slice(), constants: own.constants.slice() };
    for (let place = 0; place < program.size; place++) {
      const { module, id } = program.at(place);
      const entry = entryOf(module, id);
      if (entry !== undefined) own.sources[place] = at(own.sources, place) | GIVEN;
      // What is found by its annotations is run by itself, and gives nothing of that to those who call it.
      if (entry === 'named') this.#own.sources[place] = at(own.sources, place);
    }
    this.#near = { sources: own.sources.slice(), constants: own.constants.slice() };
    for (const marks of [this.#near.sources, this.#near.constants]) {
      for (let level = 0; level < MAX_LEVELS; level++) calls.spreadOnce(marks);
    }
    calls.spread(own.sources);
    calls.spread(own.constants);
    spreadSinks(own.sinks, calls);
    this.#reached = own;
    this.#minded = own.sinks.slice();
    for (let level = 0; level < MAX_LEVELS; level++) calls.spreadDown(this.#minded);
    this.#allSinks = own.sinks.reduce((all, one) => all | one, NO_KINDS);
    this.#allSources = own.sources.reduce((all, one) => all | one, given);
  }

  /** Whether data of a kind that is minded, or what is wrong by its constants, can be reached from a function. */
  matters(module: number, id: number): boolean {
    const place = this.program.place(module, id);
    const { sources, sinks, constants } = this.#reached;
    return at(constants, place) !== 0 || (at(sources, place) & at(sinks, place)) !== 0;
  }

  /** Whether a function, or what it calls, seems to take in data of some kinds, or to do what is wrong by its constants. */
  mayBring(module: number, id: number, kinds: KindSet): boolean {
    const place = this.program.place(module, id);
    return (at(this.#near.sources, place) & this.#allSinks & kinds) !== 0 || at(this.#near.constants, place) !== 0;
  }

  /** The places of functions that take in data that is minded around them, by its kinds, or that do what is wrong by its constants. */
  origins(): Map<number, KindSet> {
    const found = new Map<number, KindSet>();
    for (let place = 0; place < this.program.size; place++) {
      const kinds = this.takesIn(place) & this.mindedAround(place);
      if (kinds !== NO_KINDS || this.dependsOnConstants(place)) found.set(place, kinds);
    }
    return found;
  }

  /** Kinds of data that a function takes in by itself, and somebody minds. */
  takesIn(place: number): KindSet {
    return at(this.#own.sources, place) & this.#allSinks;
  }

  /** Whether a function itself does what is wrong by its constants. */
  dependsOnConstants(place: number): boolean {
    return at(this.#own.constants, place) !== 0;
  }

  /** Kinds that are minded where the data of a function may get to by way of it or of those a few calls above. */
  mindedAround(place: number): KindSet {
    return at(this.#minded, place);
  }

  /** Functions that may call one, by their places, and the one that it stands in. */
  callers(place: number): readonly number[] {
    return this.#calls.callersOf(place);
  }

  /** Whether a place that minds what is brought anywhere can be reached from a function. */
  reachesSink(module: number, id: number): boolean {
    return (at(this.#reached.sinks, this.program.place(module, id)) & this.#allSources) !== 0;
  }

  /** Whether a function sees the variables of another. */
  isNested(module: number, id: number): boolean {
    const { parent } = this.program.function(module, id);
    return parent !== undefined && parent !== 0;
  }

  isSmall(module: number, id: number): boolean {
    return (this.program.function(module, id).names?.length ?? 0) <= SMALL;
  }
}

function at(marks: Marks, place: number): number {
  return marks[place] ?? 0;
}

/** What the names in each function say of it alone. */
function markOwn(
  program: Program,
  words: Readonly<Record<DataflowLanguage, ModelWords>>,
  sourceParameters: ReadonlySet<string>,
): Reached {
  const size = program.size;
  const reached = { sources: new Uint16Array(size), sinks: new Uint16Array(size), constants: new Uint8Array(size) };
  const types = new TypeNames(program, words);
  const signs = program.modules.map((module) => signsOf(module, types));
  const everywhere = {
    roots: unionOf(signs.map(({ roots }) => roots)),
    names: unionOf(signs.map(({ names }) => names)),
  };
  for (const [module, one] of program.modules.entries()) {
    const inFile = signs[module] ?? everywhere;
    const known = words[one.language];
    const marksOf = (names: readonly string[]) =>
      marksOfNames(types.withSimpleNames(names, one), { known, inFile, everywhere, sourceParameters });
    for (const [id, { names = [], parameters }] of one.functions.entries()) {
      const place = program.place(module, id);
      const marks = marksOf(names);
      // Whoever is handed something that brings data may hand it on to others.
      for (const { type } of parameters) {
        if (type !== undefined) marks.sources |= known.sourceTypes.get(type) ?? NO_KINDS;
      }
      // What runs when a file is loaded makes its classes, and may make objects of them.
      if (id === 0) for (const each of one.classes) addMarks(marks, marksOf(each.names ?? []));
      reached.sources[place] = marks.sources;
      reached.sinks[place] = marks.sinks;
      reached.constants[place] = marks.constants;
    }
  }
  return reached;
}

interface OwnMarks {
  sources: KindSet;
  sinks: KindSet;
  constants: number;
}

function addMarks(marks: OwnMarks, more: OwnMarks): void {
  marks.sources |= more.sources;
  marks.sinks |= more.sinks;
  marks.constants |= more.constants;
}

interface Naming {
  readonly known: ModelWords;
  readonly inFile: Signs;
  readonly everywhere: Signs;
  readonly sourceParameters: ReadonlySet<string>;
}

function marksOfNames(names: readonly string[], { known, inFile, everywhere, sourceParameters }: Naming): OwnMarks {
  const marks: OwnMarks = { sources: NO_KINDS, sinks: NO_KINDS, constants: 0 };
  for (const name of names) {
    marks.sources |= kindsOf(known.sources.get(name), inFile, names);
    // What data gets to may come from anywhere in the program.
    marks.sinks |= kindsOf(known.sinks.get(name), everywhere, names);
    if (sourceParameters.has(name)) marks.sources |= CONFIGURED;
    if (hasSign(known.constantSinks.get(name), inFile, names)) marks.constants = 1;
  }
  return marks;
}

/** Names that tell what a file deals with. */
interface Signs {
  readonly roots: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Types without their packages too, modules by their first name. */
function signsOf(module: Module, types: TypeNames): Signs {
  const roots = new Set<string>();
  const names = new Set<string>();
  for (const name of module.roots ?? []) addName(roots, name, module, types);
  for (const unit of module.functions) for (const name of unit.names ?? []) addName(names, name, module, types);
  return { roots, names };
}

function unionOf(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const set of sets) for (const one of set) all.add(one);
  return all;
}

function addName(all: Set<string>, name: string, module: Module, types: TypeNames): void {
  if (types.isOfProgram(name, module)) return;
  all.add(name);
  const end = name.lastIndexOf('.');
  if (end !== -1) {
    all.add(name.slice(0, name.indexOf('.')));
    if (!types.isForeign(name, module)) all.add(name.slice(end + 1));
  }
  if (name.startsWith('node:')) all.add(name.slice('node:'.length));
}

function kindsOf(signs: readonly Sign[] | undefined, seen: Signs, inFunction: readonly string[]): KindSet {
  let kinds = NO_KINDS;
  for (const sign of signs ?? []) if (isSeen(sign, seen, inFunction)) kinds |= sign.kinds;
  return kinds;
}

function hasSign(signs: readonly Sign[] | undefined, seen: Signs, inFunction: readonly string[]): boolean {
  return signs?.some((sign) => isSeen(sign, seen, inFunction)) === true;
}

/** Whether what else belongs to a name stands in the same file, or the same function where no library tells. */
function isSeen({ word, where }: Sign, { roots, names }: Signs, inFunction: readonly string[]): boolean {
  if (word === '') return true;
  if (where === 'nearby') return inFunction.includes(word);
  return where === 'file' ? names.has(word) : roots.has(word);
}

/** Gives to callers what is minded where they may get to; for random numbers, to those that are near alone. */
function spreadSinks(sinks: Uint16Array, calls: CallGraph): void {
  const ofRandom = sinks.map((kinds) => kinds & RANDOM);
  for (const [place, kinds] of sinks.entries()) sinks[place] = kinds & ~RANDOM;
  for (let level = 0; level < MAX_LEVELS_OF_RANDOM; level++) calls.spreadOnce(ofRandom);
  calls.spread(sinks);
  for (const [place, kinds] of ofRandom.entries()) sinks[place] = at(sinks, place) | kinds;
}
