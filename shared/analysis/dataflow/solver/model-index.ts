import type { FunctionUnit } from '../ir';
import type {
  DeclaredModel,
  EntryModel,
  FrameworkModel,
  Pattern,
  PropagatorModel,
  SanitizerModel,
  SinkModel,
  SourceModel,
  TypeModel,
} from '../models';
import { PatternMap } from './pattern-map';

/** What all models of one language say, by name. */
export class ModelIndex {
  readonly sources = new PatternMap<SourceModel>();
  readonly sinks = new PatternMap<SinkModel>();
  readonly sanitizers = new PatternMap<SanitizerModel>();
  readonly propagators = new PatternMap<PropagatorModel>();
  readonly types = new PatternMap<TypeModel>();
  readonly callbacks = new PatternMap<EntryModel>();
  readonly entries: EntryModel[] = [];
  readonly declared: DeclaredModel[] = [];
  readonly #madeTypes = new Set<string>();
  readonly #named: EntryModel[] = [];
  readonly #namedEntries = new WeakMap<FunctionUnit, { readonly entry: EntryModel | undefined }>();
  readonly #supertypes = new PatternMap<string>();
  /** Types and modules that patterns name, in full and without their package. */
  readonly #types = new Set<string>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(frameworks: readonly FrameworkModel[]) {
    for (const framework of frameworks) this.#add(framework);
  }

  /** A name and the same one on the types that its type is derived from. */
  withSupertypes(name: string): readonly string[] {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const end = name.lastIndexOf('.');
    const all = end === -1 ? [name] : this.supertypes(name.slice(0, end)).map((type) => type + name.slice(end));
    this.#names.set(name, all);
    return all;
  }

  /** Whether any model says something of a member of a type. */
  isKnownType(type: string): boolean {
    return this.#types.has(type) || this.#types.has(type.slice(type.lastIndexOf('.') + 1));
  }

  /** What a function is, as the names of its parameters tell. */
  namedEntry(unit: FunctionUnit): EntryModel | undefined {
    if (this.#named.length === 0) return undefined;
    let known = this.#namedEntries.get(unit);
    if (known === undefined) {
      const { parameters } = unit;
      const isMeant = ({ named = [] }: EntryModel) =>
        named.every((names, index) => names.includes(parameters[index]?.name ?? ''));
      known = { entry: this.#named.find(isMeant) };
      this.#namedEntries.set(unit, known);
    }
    return known.entry;
  }

  /** Whether any model says something of what is so called, or of a member of it. */
  isNamed(name: string): boolean {
    if (this.#types.has(name)) return true;
    const maps = [this.sources, this.sinks, this.sanitizers, this.propagators, this.types, this.callbacks];
    return maps.some((map) => map.find(name).length > 0);
  }

  /** Whether calls or members are known to be of the type. */
  isMadeType(name: string): boolean {
    return this.#madeTypes.has(name);
  }

  /** A type and all that it is derived from, itself first. */
  supertypes(type: string): readonly string[] {
    const all = [type];
    for (const one of all) {
      for (const above of this.#supertypes.find(one)) if (!all.includes(above)) all.push(above);
    }
    return all;
  }

  #add(framework: FrameworkModel): void {
    const { sources = [], sinks = [], sanitizers = [], propagators = [], types = [] } = framework;
    for (const { match } of [...sources, ...sinks, ...sanitizers, ...propagators, ...types]) this.#addType(match);
    addEach(this.sources, sources);
    addEach(this.sinks, sinks);
    addEach(this.sanitizers, sanitizers);
    addEach(this.propagators, propagators);
    addEach(this.types, types);
    for (const { type } of types) this.#madeTypes.add(type);
    for (const { type, of } of framework.subtypes ?? []) {
      this.#addType(`${type}.`);
      this.#supertypes.add(type, of);
    }
    for (const one of framework.entries ?? []) this.#addEntry(one);
    this.declared.push(...(framework.declared ?? []));
  }

  #addEntry(entry: EntryModel): void {
    const { callback, named } = entry;
    if (callback !== undefined) this.#addType(callback);
    if (named !== undefined) this.#named.push(entry);
    else if (callback === undefined) this.entries.push(entry);
    else this.callbacks.add(callback, entry);
  }

  #addType(pattern: string): void {
    const type = pattern.slice(0, pattern.lastIndexOf('.'));
    this.#types.add(type).add(type.slice(type.lastIndexOf('.') + 1));
  }
}

function addEach<T extends { readonly match: Pattern }>(map: PatternMap<T>, models: readonly T[]): void {
  for (const one of models) map.add(one.match, one);
}
