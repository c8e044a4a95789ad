import type { Region } from '../../../findings';
import type { DataflowLanguage, Expression, Statement } from '../ir';
import type { Weakness } from '../models';
import { Bases } from './bases';
import { callMember, callValue, construct } from './calls';
import { evaluateExpression } from './expressions';
import { initializeFields } from './initialize-fields';
import { invoke } from './invoke';
import { invokeConfigured } from './invoke-configured';
import { callLibrary } from './library-call';
import type { Carriers } from './carriers';
import type { KindSet } from './kind-set';
import { Loading } from './loading';
import { Unreachable, type Frame, type Invocation, type LibraryCall, type Machine } from './machine';
import { readIndex, readMember } from './members';
import { Memory } from './memory';
import type { ModelIndex } from './model-index';
import { Outcome } from './outcome';
import type { Program } from './program';
import type { Relevance } from './relevance';
import { rootFrame } from './root-frame';
import { NO_SCOPE, Scopes } from './scopes';
import { executeStatements } from './statements';
import { EMPTY_OBJECT, type HeapObject, type Store } from './store';
import { addedTaints } from './added-taints';
import { weaknessSet, type SourceHit, type Taint } from './taint';
import { NOTHING, UNKNOWN, union, type ClassReference, type Closure, type Value } from './value';
import { Work } from './work';
import { Worth } from './worth';
import { writeIndex, writeMember } from './write-members';

export interface InterpreterOptions {
  readonly program: Program;
  readonly models: Readonly<Record<DataflowLanguage, ModelIndex>>;
  /** What whoever runs the analysis says of functions of the program itself. */
  readonly configured: Readonly<Record<DataflowLanguage, ModelIndex>> | undefined;
  /** Which functions are worth running for what they may reach. */
  readonly relevance: Relevance;
  /** Which hand on data, as far as that is known. */
  readonly carriers: Carriers;
  readonly configuration: ReadonlyMap<string, readonly string[]>;
  /** Names of parameters that bring data from outside. */
  readonly sourceParameters: ReadonlySet<string>;
}

/** Where something begins, and for how much. */
export interface Start {
  readonly module: number;
  /** Statements and calls. */
  readonly allowed: number;
  /** Kinds of data it is followed for. */
  readonly kinds: KindSet;
  /** The function that is run, by its place, where it is one. */
  readonly place?: number;
}

/** Runs the program on values of which only a part is known. */
export class Interpreter implements Machine {
  readonly program: Program;
  /** What counts. */
  readonly accepted = new Outcome();
  frame: Frame;
  store: Store;
  readonly #memory = new Memory();
  readonly #work = new Work();
  readonly #scopes = new Scopes(this);
  readonly #loading = new Loading(this, this.#memory, this.#work, this.#scopes);
  readonly #bases = new Bases(this);
  readonly #worth: Worth;
  /** What is tried out, and may not count. */
  #tried: Outcome | undefined;

  constructor(private readonly options: InterpreterOptions) {
    this.program = options.program;
    this.#worth = new Worth(this, options.relevance, options.carriers, () => this.#loading.isLoading);
    this.store = this.#memory.freshStore();
    this.frame = rootFrame(this.program, 0, NO_SCOPE);
  }

  /** Does something from the state in which all modules have been loaded, within so many statements and calls. */
  from(
    { module, allowed, kinds, place }: Start,
    work: () => void,
  ): { readonly isCut: boolean; readonly spent: number } {
    this.#work.begin(allowed);
    this.#memory.rewind();
    this.#loading.rewind();
    this.#worth.begin(kinds, place);
    this.store = this.#memory.freshStore();
    this.#work.attempt(() => {
      this.frame = rootFrame(this.program, module, this.moduleScope(module));
      work();
    });
    return { isCut: this.#work.isCut, spent: this.#work.spent };
  }

  /** The same, but what it comes to counts only once it is accepted; what is loaded on the way counts at once. */
  try(start: Start, work: () => void): { readonly outcome: Outcome; readonly isCut: boolean; readonly spent: number } {
    const outcome = new Outcome();
    this.#tried = outcome;
    try {
      return { outcome, ...this.from(start, work) };
    } finally {
      this.#tried = undefined;
    }
  }

  accept({ hits, visited }: Outcome): void {
    this.accepted.hits.push(...hits);
    for (const place of visited) this.accepted.visited.add(place);
  }

  get outcome(): Outcome {
    return this.#tried === undefined || this.#loading.isLoading ? this.accepted : this.#tried;
  }

  models(): ModelIndex {
    return this.options.models[this.program.module(this.frame.module).language];
  }

  configured(module = this.frame.module): ModelIndex | undefined {
    return this.options.configured?.[this.program.module(module).language];
  }

  path(): string {
    return this.program.module(this.frame.module).path;
  }

  evaluate(expression: Expression): Value {
    return evaluateExpression(this, expression);
  }

  execute(statements: readonly Statement[]): boolean {
    this.#work.spend(statements.length);
    return executeStatements(this, statements);
  }

  isExhausted(): boolean {
    return this.#work.isExhausted();
  }

  branch(ways: readonly (() => Value | undefined)[]): Value {
    const before = this.store;
    const ends: Store[] = [];
    let result = NOTHING;
    for (const way of ways) {
      this.store = before.layer();
      try {
        result = union(result, way() ?? NOTHING);
        ends.push(this.store);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
      }
    }
    this.store = ends.length === 0 ? before.layer() : before.join(ends);
    return result;
  }

  allocate(object: HeapObject): number {
    const address = this.#memory.next();
    this.store.set(address, object);
    return address;
  }

  object(address: number): HeapObject {
    return this.store.get(address) ?? EMPTY_OBJECT;
  }

  update(address: number, object: HeapObject): void {
    // What was there before this starting point may be seen from everywhere.
    if (this.#memory.isShared(address)) {
      if (this.#tried !== undefined) this.outcome.handOn(addedTaints(this.object(address), object));
      this.#worth.changedShared(object);
    }
    this.store.set(address, object);
  }

  newScope(parent: number): number {
    return this.#scopes.newScope(parent);
  }

  lookUp(name: string): Value {
    return this.#scopes.lookUp(name);
  }

  assign(name: string, value: Value): void {
    this.#scopes.assign(name, value);
  }

  declareAll(variables: ReadonlyMap<string, Value>): void {
    this.#scopes.declareAll(variables);
  }

  declare(name: string, value: Value): void {
    this.#scopes.declare(name, value);
  }

  moduleValue(index: number): Value {
    return this.#loading.moduleValue(index);
  }

  moduleAt(scope: number): number | undefined {
    return this.#loading.moduleAt(scope);
  }

  isLoaded(index: number): boolean {
    return this.#loading.isLoaded(index);
  }

  moduleScope(index: number): number {
    return this.#loading.moduleScope(index);
  }

  functionObject(closure: Closure): number {
    return this.#memory.functionObject(closure);
  }

  classFields(reference: ClassReference): number {
    return this.#loading.classFields(reference);
  }

  initializeFields(owner: ClassReference, self: Value): void {
    initializeFields(this, owner, self);
  }

  basesOf(reference: ClassReference): readonly ClassReference[] {
    return this.#bases.of(reference);
  }

  classOrder(reference: ClassReference): readonly ClassReference[] {
    return this.#bases.order(reference);
  }

  invoke(closure: Closure, call: Invocation): Value {
    return this.#worth.follow(closure, call, () => this.#run(closure, call)) ?? UNKNOWN;
  }

  #run(closure: Closure, call: Invocation): Value {
    this.outcome.visited.add(this.program.place(closure.module, closure.id));
    const configured = this.configured(closure.module);
    return configured === undefined ? invoke(this, closure, call) : invokeConfigured(this, closure, call, configured);
  }

  callValue(callee: Value, call: Invocation): Value {
    return callValue(this, callee, call);
  }

  callMember(receiver: Value, name: string, call: Invocation): Value {
    return callMember(this, receiver, name, call);
  }

  callLibrary(call: LibraryCall): Value {
    return callLibrary(this, call);
  }

  construct(callee: Value, call: Invocation): Value {
    return construct(this, callee, call);
  }

  readMember(object: Value, name: string, place: Region): Value {
    return readMember(this, object, name, place);
  }

  writeMember(object: Value, name: string, value: Value, place: Region): void {
    writeMember(this, object, name, value, place);
  }

  readIndex(object: Value, index: Value, place: Region): Value {
    return readIndex(this, object, index, place);
  }

  writeIndex(object: Value, index: Value, value: Value, place: Region): void {
    writeIndex(this, object, index, value, place);
  }

  source(hit: Omit<SourceHit, 'path' | 'key'> & { readonly except?: readonly Weakness[] }, module?: number): Taint {
    this.#worth.sawData();
    this.outcome.isDataSeen = true;
    const { kind, label, confidence, region, except = [], doubtfulFor } = hit;
    const path = this.program.module(module ?? this.frame.module).path;
    const key = `${path}:${region.startLine}:${region.startColumn}:${label}`;
    const source: SourceHit = {
      ...{ kind, label, confidence, region, path, key },
      ...(doubtfulFor === undefined ? {} : { doubtfulFor }),
    };
    return { source, cleaned: weaknessSet(except), isAtStart: true, step: undefined };
  }

  configuredVariable(name: string, region: Region): readonly Taint[] {
    if (!this.options.sourceParameters.has(name)) return [];
    return [this.source({ kind: 'configured', label: `\`${name}\``, confidence: 'high', region })];
  }

  configuration(key: string): readonly string[] {
    return this.options.configuration.get(key) ?? [];
  }
}
