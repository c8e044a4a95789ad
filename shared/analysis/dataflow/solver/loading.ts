import type { Region } from '../../../findings';
import type { Machine } from './machine';
import type { Memory } from './memory';
import { rootFrame } from './root-frame';
import { NO_SCOPE, type Scopes } from './scopes';
import { EMPTY_OBJECT, setField } from './store';
import { NOTHING, objectValue, UNKNOWN, type ClassReference, type Value } from './value';
import type { Work } from './work';

const NO_REGION: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
/** Statements and calls that loading one module may take. */
const LOADING_WORK = 12_000;
/** The same for all modules together, some tens for each in most programs; from then on each may take no more than the least. */
const ALL_LOADING_WORK = 300_000;
const LEAST_LOADING_WORK = 400;

/** Modules and classes, each of which is run once, when it is first asked for. */
export class Loading {
  readonly #moduleScopes = new Map<number, number>();
  readonly #loaded = new Set<number>();
  readonly #classFields = new Map<string, number>();
  /** Those that were asked for since the last starting point. */
  #newClassFields: string[] = [];
  readonly #modulesByScope = new Map<number, number>();
  /** How many modules and classes are being loaded, each by the one before. */
  #loading = 0;
  #workLeft = ALL_LOADING_WORK;

  constructor(
    private readonly machine: Machine,
    private readonly memory: Memory,
    private readonly work: Work,
    private readonly scopes: Scopes,
  ) {}

  moduleValue(index: number): Value {
    const scope = this.moduleScope(index);
    const { language } = this.machine.program.module(index);
    if (language === 'python') return objectValue(scope);
    const module = this.machine.object(scope).fields.get('module');
    return module === undefined ? UNKNOWN : this.machine.readMember(module, 'exports', NO_REGION);
  }

  moduleAt(scope: number): number | undefined {
    return this.#modulesByScope.get(scope);
  }

  /** Classes of functions are made anew from each starting point. */
  rewind(): void {
    for (const key of this.#newClassFields) {
      if (!this.memory.isShared(this.#classFields.get(key) ?? 0)) this.#classFields.delete(key);
    }
    this.#newClassFields = [];
  }

  /** Whether something is being run that will be there for every starting point. */
  get isLoading(): boolean {
    return this.#loading > 0;
  }

  isLoaded(index: number): boolean {
    return this.#loaded.has(index);
  }

  /** The variables of a module, which is loaded when it is first asked for. */
  moduleScope(index: number): number {
    const known = this.#moduleScopes.get(index);
    if (known !== undefined) return known;
    const made = this.#inBase(index, (scope) => {
      this.#moduleScopes.set(index, scope);
      this.#modulesByScope.set(scope, index);
      if (this.machine.program.module(index).language === 'javascript') {
        const exports = objectValue(this.machine.allocate(EMPTY_OBJECT));
        const module = objectValue(this.machine.allocate(setField(EMPTY_OBJECT, 'exports', exports)));
        this.machine.update(
          scope,
          setField(setField(this.machine.object(scope), 'module', module), 'exports', exports),
        );
      }
      this.machine.outcome.visited.add(this.machine.program.place(index, 0));
      this.machine.execute(this.machine.program.function(index, 0).body);
    });
    this.#loaded.add(index);
    return made;
  }

  classFields(reference: ClassReference): number {
    const isLocal = reference.scope !== undefined && reference.scope !== this.#moduleScopes.get(reference.module);
    const key = `${reference.module}:${reference.id}${isLocal ? `:${reference.scope}` : ''}`;
    const known = this.#classFields.get(key);
    if (known !== undefined) return known;
    const address = this.memory.next();
    this.#classFields.set(key, address);
    this.#newClassFields.push(key);
    if (isLocal && this.machine.program.module(reference.module).language !== 'java') {
      this.#localClassFields(reference, address);
      return address;
    }
    this.memory.share(address, EMPTY_OBJECT);
    this.#inBase(reference.module, (scope) => {
      this.scopes.setParent(scope, reference.scope ?? this.#moduleScopes.get(reference.module) ?? NO_SCOPE);
      this.machine.frame = { ...this.machine.frame, owner: reference, self: { ...NOTHING, classes: [reference] } };
      this.#runClass(reference, address);
    });
    return address;
  }

  /** A class of a function has what is known there. */
  #localClassFields(reference: ClassReference, address: number): void {
    const { frame } = this.machine;
    this.machine.update(address, EMPTY_OBJECT);
    this.machine.frame = {
      ...frame,
      module: reference.module,
      scope: this.machine.newScope(reference.scope ?? frame.scope),
    };
    if (this.machine.program.module(reference.module).language === 'javascript') {
      this.machine.frame = { ...this.machine.frame, owner: reference, self: { ...NOTHING, classes: [reference] } };
    }
    this.#runClass(reference, address);
    this.machine.frame = frame;
  }

  #runClass(reference: ClassReference, address: number): void {
    const { machine } = this;
    const { fields, initializer } = machine.program.class(reference);
    for (const { isStatic, name, value } of fields) {
      if (!isStatic) continue;
      const evaluated = value === undefined ? UNKNOWN : machine.evaluate(value);
      machine.update(address, setField(machine.object(address), name, evaluated));
    }
    machine.execute(initializer);
  }

  /** Does something once and for all: what it leaves is there for every starting point. */
  #inBase(module: number, run: (scope: number) => void): number {
    const { machine, memory, work } = this;
    const { store, frame } = machine;
    const scope = memory.next();
    // What loads another module or class is seen by it as far as it has come.
    const isOutermost = this.#loading++ === 0;
    if (isOutermost) machine.store = memory.freshStore();
    machine.store.set(scope, { ...EMPTY_OBJECT, shape: 'scope' });
    machine.frame = rootFrame(machine.program, module, scope);
    try {
      // What was loaded until it has to end is there.
      const allowed = Math.max(Math.min(LOADING_WORK, this.#workLeft), LEAST_LOADING_WORK);
      this.#workLeft -= work.aside(allowed, () => work.attempt(() => run(scope)));
    } finally {
      this.#loading--;
      if (isOutermost) {
        memory.shareAll(machine.store);
        machine.store = store;
      }
      machine.frame = frame;
    }
    return scope;
  }
}
