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
import { KnownNames } from './known-names';
import { PatternMap } from './pattern-map';

/** What models say of calls of one name. */
export interface CallModels {
  readonly name: string;
  readonly sinks: readonly SinkModel[];
  readonly sources: readonly SourceModel[];
  readonly sanitizers: readonly SanitizerModel[];
  readonly callbacks: readonly EntryModel[];
  readonly propagator: PropagatorModel | undefined;
  readonly type: TypeModel | undefined;
}

/** What they say of a member that is read. */
export interface ReadModels {
  readonly type: TypeModel | undefined;
  readonly sources: readonly SourceModel[];
  readonly sanitizers: readonly SanitizerModel[];
}

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
  readonly #calls = new Map<string, readonly CallModels[]>();
  readonly #reads = new Map<string, readonly ReadModels[]>();
  readonly known = new KnownNames();

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

  /** What is said of calls of a name, and of the same on the types that its type is derived from. */
  calls(name: string): readonly CallModels[] {
    const known = this.#calls.get(name);
    if (known !== undefined) return known;
    const all = this.withSupertypes(name).flatMap((one) => this.#callsOf(one));
    const kept = all.length === 0 ? NONE : all;
    this.#calls.set(name, kept);
    return kept;
  }

  /** The same of members that are read. */
  reads(name: string): readonly ReadModels[] {
    const known = this.#reads.get(name);
    if (known !== undefined) return known;
    const all = this.withSupertypes(name).flatMap((one) => {
      const type = this.types.find(one).find(({ on }) => on === 'read');
      const sources = this.sources.find(one).filter(({ on }) => on === 'read');
      const sanitizers = this.sanitizers.find(one).filter(({ on }) => on === 'read');
      return type === undefined && sources.length + sanitizers.length === 0 ? [] : { type, sources, sanitizers };
    });
    const kept = all.length === 0 ? NONE : all;
    this.#reads.set(name, kept);
    return kept;
  }

  #callsOf(name: string): CallModels | [] {
    const sinks = this.sinks.find(name);
    const sources = this.sources.find(name).filter(({ on }) => on !== 'read');
    const sanitizers = this.sanitizers.find(name).filter(({ on }) => on !== 'read');
    const callbacks = this.callbacks.find(name);
    const [propagator] = this.propagators.find(name);
    const type = this.types.find(name).find(({ on }) => on !== 'read');
    const count = sinks.length + sources.length + sanitizers.length + callbacks.length;
    if (count === 0 && propagator === undefined && type === undefined) return [];
    return { name, sinks, sources, sanitizers, callbacks, propagator, type };
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
    this.#types.add(type);
    const simple = type.slice(type.lastIndexOf('.') + 1);
    // `Model.objects` makes nothing known of what is called `objects` elsewhere.
    if (/^[A-Z]/.test(simple)) this.#types.add(simple);
  }
}

const NONE: readonly never[] = [];

function addEach<T extends { readonly match: Pattern }>(map: PatternMap<T>, models: readonly T[]): void {
  for (const one of models) map.add(one.match, one);
}
