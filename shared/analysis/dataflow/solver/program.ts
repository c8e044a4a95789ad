import type { ClassUnit, FunctionUnit, Module } from '../ir';
import { ModuleFinder } from './module-finder';
import type { ClassReference } from './value';

interface Method {
  readonly id: number;
  readonly unit: FunctionUnit;
}

const NO_METHODS: readonly never[] = [];

/** All modules of a repository, and how they find each other. */
export class Program {
  readonly #finder: ModuleFinder;
  readonly #found = new Map<string, number | undefined>();
  readonly #classesByName = new Map<string, ClassReference[]>();
  readonly #classesBySimpleName = new Map<string, ClassReference[]>();
  readonly #subclasses = new Map<string, ClassReference[]>();
  readonly #methods = new WeakMap<ClassUnit['methods'], Map<string, Method[]>>();
  readonly #namesArguments: readonly boolean[];
  #mentioned: ReadonlySet<string> | undefined;
  /** What was looked for in each module. */
  readonly #classesFound: readonly Map<string, ClassReference | undefined>[];
  /** The place of each module's first function among all of them. */
  readonly #starts: readonly number[];
  /** The module of each function. */
  readonly #owners: Uint32Array;

  constructor(readonly modules: readonly Module[]) {
    let size = 0;
    this.#starts = modules.map(({ functions }) => (size += functions.length) - functions.length);
    this.#owners = new Uint32Array(size);
    for (const [module, start] of this.#starts.entries()) this.#owners.fill(module, start);
    this.#namesArguments = modules.map(
      ({ language, roots = [] }) => language === 'javascript' && roots.includes('arguments'),
    );
    this.#classesFound = modules.map(() => new Map());
    this.#finder = new ModuleFinder(modules);
    for (const [module, { classes }] of modules.entries()) {
      for (const [id, unit] of classes.entries()) {
        const reference = { module, id };
        add(this.#classesByName, unit.qualifiedName, reference);
        add(this.#classesBySimpleName, unit.name, reference);
        for (const base of unit.bases) {
          const name = lastName(base);
          if (name !== undefined) add(this.#subclasses, name, reference);
        }
      }
    }
  }

  module(index: number): Module {
    const module = this.modules[index];
    if (module === undefined) throw new Error('There is no such module');
    return module;
  }

  function(module: number, id: number): FunctionUnit {
    const unit = this.module(module).functions[id];
    if (unit === undefined) throw new Error('There is no such function');
    return unit;
  }

  /** How many functions there are. */
  get size(): number {
    return this.#owners.length;
  }

  /** The place of a function among all there are. */
  place(module: number, id: number): number {
    return (this.#starts[module] ?? 0) + id;
  }

  /** The function at a place. */
  at(place: number): { readonly module: number; readonly id: number; readonly unit: FunctionUnit } {
    const module = this.#owners[place] ?? 0;
    const id = place - (this.#starts[module] ?? 0);
    return { module, id, unit: this.function(module, id) };
  }

  class({ module, id }: ClassReference): ClassUnit {
    const unit = this.module(module).classes[id];
    if (unit === undefined) throw new Error('There is no such class');
    return unit;
  }

  /** Whether a module of JavaScript asks for all arguments at once. */
  namesArguments(module: number): boolean {
    return this.#namesArguments[module] === true;
  }

  /** Whether one of these stands anywhere as a name that is no member: a package that is imported, for one. */
  mentions(names: readonly string[]): boolean {
    // `sqlalchemy.orm` is a part of `sqlalchemy`.
    this.#mentioned ??= new Set(
      this.modules.flatMap(({ roots = [] }) => roots.flatMap((root) => [root, root.replace(/\..*/, '')])),
    );
    return names.some((name) => this.#mentioned?.has(name));
  }

  /** The methods of a class that have a name and a body. */
  methods(owner: ClassReference, name: string): readonly Method[] {
    const { methods } = this.class(owner);
    let byName = this.#methods.get(methods);
    if (byName === undefined) {
      byName = new Map();
      for (const one of methods) {
        const unit = this.function(owner.module, one.id);
        if (unit.isAbstract !== true) add(byName, one.name, { id: one.id, unit });
      }
      this.#methods.set(methods, byName);
    }
    return byName.get(name) ?? NO_METHODS;
  }

  /** The module that an import of another means, if it is part of the repository. */
  imported(from: number, name: string): number | undefined {
    const key = `${from}:${name}`;
    if (this.#found.has(key)) return this.#found.get(key);
    const found = this.#finder.find(from, name);
    this.#found.set(key, found);
    return found;
  }

  /** A class by its qualified name, else by that of the package of whoever asks, else by its own name if there is but one. */
  findClass(from: number, name: string): ClassReference | undefined {
    const found = this.#classesFound[from];
    if (found === undefined) return this.#searchClass(from, name);
    const known = found.get(name);
    if (known !== undefined || found.has(name)) return known;
    const reference = this.#searchClass(from, name);
    found.set(name, reference);
    return reference;
  }

  #searchClass(from: number, name: string): ClassReference | undefined {
    const { package: itsPackage, classes } = this.module(from);
    const inPackage = itsPackage === undefined ? undefined : `${itsPackage}.${name}`;
    const exact =
      this.#classesByName.get(name) ?? (inPackage === undefined ? undefined : this.#classesByName.get(inPackage));
    if (exact?.[0] !== undefined) return exact[0];
    const own = classes.findIndex((unit) => unit.name === name);
    if (own !== -1) return { module: from, id: own };
    // A name with another package is a class of a library.
    if (name.includes('.')) return undefined;
    const all = this.#classesBySimpleName.get(name);
    return all?.length === 1 ? all[0] : undefined;
  }

  /** Whether a class has a qualified name. */
  hasClass(qualifiedName: string): boolean {
    return this.#classesByName.has(qualifiedName);
  }

  /** Whether a class is derived from another that is called as it is but for the package. */
  extendsNamesake(qualifiedName: string): boolean {
    const [found] = this.#classesByName.get(qualifiedName) ?? [];
    if (found === undefined) return false;
    const { name, bases } = this.class(found);
    return bases.some((base) => lastName(base) === name);
  }

  /** Classes that name this one, or one of its name, as a base. */
  subclasses(reference: ClassReference): readonly ClassReference[] {
    return this.#subclasses.get(this.class(reference).name) ?? [];
  }
}

function lastName(base: ClassUnit['bases'][number]): string | undefined {
  if (base.kind === 'name' || base.kind === 'member') return base.name;
  if (base.kind === 'import') return base.name ?? base.module.slice(base.module.lastIndexOf('.') + 1);
  return undefined;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
