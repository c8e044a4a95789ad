import type { DataflowLanguage, FunctionUnit } from '../ir';
import { ANYWHERE, NEARBY, type ModelWords } from './model-words';
import type { Program } from './program';

/** A name that more functions have is no sign that any one of them is called. */
const MAX_NAMESAKES = 4;
/** Callers that are looked at above a function that takes data in, and hands it back. */
const MAX_LEVELS = 2;
/** A function with fewer names costs less to run than to think about. */
const SMALL = 24;

const SOURCE = 1;
const SINK = 2;
const CONSTANT = 4;

interface Node {
  readonly module: number;
  readonly id: number;
  readonly unit: FunctionUnit;
}

/**
 * Tells which functions are worth running: those from which both a source and a place that data must not get to can be reached. It goes
 * by names alone, so it lets through far more than there is, at a cost that grows with the size of the program.
 */
export class Relevance {
  readonly #nodes: Node[] = [];
  readonly #places = new Map<string, number>();
  /** What is reached from each function, itself included. */
  readonly #reached: Uint8Array;
  /** How many calls above a source it is. */
  readonly #levels: Uint8Array;
  readonly #callers: number[][];

  constructor(
    private readonly program: Program,
    private readonly words: Readonly<Record<DataflowLanguage, ModelWords>>,
    private readonly sourceParameters: ReadonlySet<string>,
    isEntry: (module: number, id: number) => boolean,
  ) {
    for (const [module, { functions }] of program.modules.entries()) {
      for (const [id, unit] of functions.entries()) {
        this.#places.set(`${module}:${id}`, this.#nodes.length);
        this.#nodes.push({ module, id, unit });
      }
    }
    this.#callers = this.#findCallers();
    this.#reached = new Uint8Array(this.#nodes.length);
    this.#levels = new Uint8Array(this.#nodes.length).fill(MAX_LEVELS + 1);
    this.#markOwn(isEntry);
    for (const flag of [SOURCE, SINK, CONSTANT]) this.#spread(flag);
    this.#measureLevels();
  }

  /** Whether a source or a place that data must not get to can be reached from a function. */
  matters(module: number, id: number): boolean {
    return this.#flags(module, id) !== 0;
  }

  /** Whether a place that data must not get to can be reached from a function. */
  reachesSink(module: number, id: number): boolean {
    return (this.#flags(module, id) & SINK) !== 0;
  }

  /** Whether a function, or what it calls, takes data in, or does what is wrong by its constants. */
  bringsData(module: number, id: number): boolean {
    return (this.#levels[this.#places.get(`${module}:${id}`) ?? -1] ?? 0) <= MAX_LEVELS;
  }

  /** Whether data that is nowhere in its arguments may get through a function to where it must not: what it sees of others holds some. */
  passesOn(module: number, id: number, isDataAround: boolean): boolean {
    if ((this.#flags(module, id) & SINK) === 0) return false;
    const { parent } = this.program.function(module, id);
    return isDataAround || (parent !== undefined && parent !== 0);
  }

  isSmall(module: number, id: number): boolean {
    return (this.program.function(module, id).names?.length ?? 0) <= SMALL;
  }

  /** Functions to start from, those furthest above sources first. */
  roots(): readonly { readonly module: number; readonly id: number; readonly unit: FunctionUnit }[] {
    const chosen: number[] = [];
    for (const place of this.#nodes.keys()) {
      const reached = this.#reached[place] ?? 0;
      const isNear = (this.#levels[place] ?? 0) <= MAX_LEVELS;
      if (isNear && ((reached & SOURCE) !== 0 || (reached & CONSTANT) !== 0) && (reached & (SINK | CONSTANT)) !== 0) {
        chosen.push(place);
      }
    }
    chosen.sort((left, right) => (this.#levels[right] ?? 0) - (this.#levels[left] ?? 0) || left - right);
    return chosen.flatMap((place) => this.#nodes[place] ?? []);
  }

  #flags(module: number, id: number): number {
    return this.#reached[this.#places.get(`${module}:${id}`) ?? -1] ?? 0;
  }

  /** For each function those that name it, or in which it stands. */
  #findCallers(): number[][] {
    const byName = this.#placesByName();
    const callers: number[][] = this.#nodes.map(() => []);
    for (const [place, { module, unit }] of this.#nodes.entries()) {
      for (const name of unit.names ?? []) {
        const called = byName.get(name);
        if (called === undefined) continue;
        const meant =
          called.length <= MAX_NAMESAKES ? called : called.filter((one) => this.#nodes[one]?.module === module);
        for (const one of meant) if (one !== place) callers[one]?.push(place);
      }
      const outer = unit.parent === undefined ? undefined : this.#places.get(`${module}:${unit.parent}`);
      if (outer !== undefined) callers[place]?.push(outer);
    }
    return callers;
  }

  #placesByName(): ReadonlyMap<string, readonly number[]> {
    const byName = new Map<string, number[]>();
    for (const [place, { module, unit }] of this.#nodes.entries()) {
      const names = [unit.name];
      // A constructor is called by the name of its class.
      if (unit.owner !== undefined) names.push(this.program.class({ module, id: unit.owner }).name);
      for (const name of names) {
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [place]);
        else known.push(place);
      }
    }
    return byName;
  }

  #markOwn(isEntry: (module: number, id: number) => boolean): void {
    for (const [module, { functions, language }] of this.program.modules.entries()) {
      const inFile = wordsIn(functions);
      const words = this.words[language];
      for (const [id, { names = [] }] of functions.entries()) {
        const place = this.#places.get(`${module}:${id}`) ?? 0;
        let flags = isEntry(module, id) ? SOURCE : 0;
        for (const name of withSimpleNames(names)) {
          if (isMeant(words.sources.get(name), inFile, names)) flags |= SOURCE;
          if (words.sinks.has(name)) flags |= SINK;
          if (isMeant(words.constantSinks.get(name), inFile, names)) flags |= CONSTANT;
          if (this.sourceParameters.has(name)) flags |= SOURCE;
        }
        this.#reached[place] = flags;
        if ((flags & (SOURCE | CONSTANT)) !== 0) this.#levels[place] = 0;
      }
    }
  }

  #spread(flag: number): void {
    const open = [...this.#nodes.keys()].filter((place) => ((this.#reached[place] ?? 0) & flag) !== 0);
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      for (const caller of this.#callers[place] ?? []) {
        const before = this.#reached[caller] ?? 0;
        if ((before & flag) !== 0) continue;
        this.#reached[caller] = before | flag;
        open.push(caller);
      }
    }
  }

  #measureLevels(): void {
    let current = [...this.#nodes.keys()].filter((place) => this.#levels[place] === 0);
    for (let level = 1; level <= MAX_LEVELS; level++) {
      const next: number[] = [];
      for (const caller of current.flatMap((place) => this.#callers[place] ?? [])) {
        if ((this.#levels[caller] ?? 0) <= level) continue;
        this.#levels[caller] = level;
        next.push(caller);
      }
      current = next;
    }
  }
}

/** A type that is imported stands with its package, models name its constructor without. */
function withSimpleNames(names: readonly string[]): readonly string[] {
  const simple = names.flatMap((name) => (name.includes('.') ? [name.slice(name.lastIndexOf('.') + 1)] : []));
  return simple.length === 0 ? names : [...names, ...simple];
}

/** Whether what else belongs to a name stands in the same file, or the same function where no library tells. */
function isMeant(
  roots: readonly string[] | undefined,
  inFile: ReadonlySet<string>,
  inFunction: readonly string[],
): boolean {
  return (
    roots?.some((root) =>
      root.startsWith(NEARBY) ? inFunction.includes(root.slice(NEARBY.length)) : root === ANYWHERE || inFile.has(root),
    ) === true
  );
}

/** All names of a file; types without their packages too, modules by their first name. */
function wordsIn(functions: readonly FunctionUnit[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { names = [] } of functions) {
    for (const name of names) {
      words.add(name);
      const end = name.lastIndexOf('.');
      if (end !== -1) words.add(name.slice(end + 1)).add(name.slice(0, name.indexOf('.')));
      if (name.startsWith('node:')) words.add(name.slice('node:'.length));
    }
  }
  return words;
}
