import type { Region } from '../../../findings';
import type { DataflowLanguage, Expression, Parameter, Statement } from '../ir';
import type { Weakness } from '../models';
import { callMember, callValue, construct } from './calls';
import { importedName } from './evaluate-import';
import { decoratedMethod } from './script-decorate';
import { evaluateExpression } from './expressions';
import { WILDCARD } from './import-all';
import { invoke } from './invoke';
import { invokeConfigured } from './invoke-configured';
import { callLibrary } from './library-call';
import {
  Unreachable,
  WorkLimit,
  type Frame,
  type Invocation,
  type LibraryCall,
  type Machine,
  type SinkHit,
} from './machine';
import { readIndex, readMember, writeIndex, writeMember } from './members';
import type { ModelIndex } from './model-index';
import type { Program } from './program';
import type { Relevance } from './relevance';
import { executeStatements } from './statements';
import { EMPTY_OBJECT, setField, Store, type HeapObject } from './store';
import { taintsInside } from './taints-inside';
import { weaknessSet, type SourceHit, type Taint } from './taint';
import {
  constant,
  namedValue,
  NOTHING,
  objectValue,
  UNKNOWN,
  union,
  type ClassReference,
  type Closure,
  type Value,
} from './value';

export interface InterpreterOptions {
  readonly program: Program;
  readonly models: Readonly<Record<DataflowLanguage, ModelIndex>>;
  /** What whoever runs the analysis says of functions of the program itself. */
  readonly configured: Readonly<Record<DataflowLanguage, ModelIndex>> | undefined;
  /** Which functions are worth running for what they may reach. */
  readonly relevance: Relevance;
  readonly configuration: ReadonlyMap<string, readonly string[]>;
  /** Names of parameters that bring data from outside. */
  readonly sourceParameters: ReadonlySet<string>;
}

const NO_REGION: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const GLOBAL_OBJECT: Value = { ...UNKNOWN, objects: [1] };
/** Statements and calls that loading one module may take. */
const LOADING_WORK = 20_000;
/** The scope of what no module declares. */
const NO_SCOPE = 0;

/** Runs the program on values of which only a part is known. */
export class Interpreter implements Machine {
  readonly program: Program;
  readonly hits: SinkHit[] = [];
  /** Functions that were run at least once: `<module>:<id>`. */
  readonly visited = new Set<string>();
  frame: Frame;
  store: Store;
  readonly #base = new Map<number, HeapObject>();
  readonly #scopeParents = new Map<number, number>();
  readonly #moduleScopes = new Map<number, number>();
  readonly #loaded = new Set<number>();
  readonly #classFields = new Map<string, number>();
  readonly #functionObjects = new Map<string, number>();
  readonly #bases = new Map<string, readonly ClassReference[]>();
  #hasWildcards = false;
  #nextAddress = 1;
  /** Addresses up to here belong to what has been loaded once and for all. */
  #baseEnd = 1;
  #work = 0;
  #allowed = 0;
  /** How many modules and classes are being loaded, each by the one before. */
  #loading = 0;
  #wasCut = false;
  /** Whether data was put where every function may see it. */
  #isDataAround = false;

  constructor(private readonly options: InterpreterOptions) {
    this.program = options.program;
    this.store = new Store(this.#base);
    this.frame = this.#rootFrame(0, NO_SCOPE);
  }

  /** Does something from the state in which all modules have been loaded, within so many statements and calls. */
  from(module: number, allowed: number, work: () => void): { readonly isCut: boolean; readonly spent: number } {
    this.#work = 0;
    this.#allowed = allowed;
    this.#wasCut = false;
    this.#nextAddress = this.#baseEnd;
    this.#isDataAround = false;
    this.store = new Store(this.#base);
    this.#forgetFunctionObjects();
    try {
      this.frame = this.#rootFrame(module, this.moduleScope(module));
      work();
    } catch (error) {
      // A stack that is full is as good as work that is too much.
      if (error instanceof RangeError || error instanceof WorkLimit) this.#wasCut = true;
      else if (!(error instanceof Unreachable)) throw error;
    }
    return { isCut: this.#wasCut, spent: this.#work };
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
    this.#work += statements.length;
    // What was begun may be ended, but loops in loops may not go on for ever.
    if (this.#work > this.#allowed * 2) throw new WorkLimit();
    return executeStatements(this, statements);
  }

  isExhausted(): boolean {
    if (++this.#work <= this.#allowed) return false;
    this.#wasCut = true;
    return true;
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
    const address = ++this.#nextAddress;
    this.store.set(address, object);
    return address;
  }

  object(address: number): HeapObject {
    return this.store.get(address) ?? EMPTY_OBJECT;
  }

  update(address: number, object: HeapObject): void {
    this.store.set(address, object);
    // What was there before this starting point may be seen from everywhere.
    if (address <= this.#baseEnd && !this.#isDataAround) this.#isDataAround = holdsData(object);
  }

  newScope(parent: number): number {
    const scope = this.allocate({ ...EMPTY_OBJECT, shape: 'scope' });
    this.#scopeParents.set(scope, parent);
    return scope;
  }

  lookUp(name: string): Value {
    const scope = this.#scopeOf(name);
    if (scope !== undefined) return this.#settled(this.object(scope).fields.get(name) ?? UNKNOWN);
    const { module } = this.frame;
    if (this.program.module(module).language !== 'java') return this.#global(name);
    const field = this.#ownField(name);
    if (field !== undefined) return field;
    const reference = this.program.findClass(module, name);
    return reference === undefined ? namedValue(name) : { ...NOTHING, classes: [reference] };
  }

  /** What was not there yet when it was imported. */
  #settled(value: Value): Value {
    const { pending } = value;
    return pending === undefined ? value : readMember(this, this.moduleValue(pending.module), pending.name, NO_REGION);
  }

  #global(name: string): Value {
    const models = this.models();
    const imported = this.#importedByWildcard(name);
    if (imported !== undefined) return imported;
    const type = models.types.find(name).find(({ on }) => on === 'read');
    const source = models.sources.find(name).find(({ on }) => on === 'read');
    const value = namedValue(type?.type ?? name);
    if (source === undefined) return value;
    const { kind, label, confidence = 'high' } = source;
    return { ...value, taints: [this.source({ kind, label, confidence, region: NO_REGION })] };
  }

  /** A name that nobody declares may come from a library all of whose names were imported. */
  #importedByWildcard(name: string): Value | undefined {
    if (!this.#hasWildcards) return undefined;
    const { fields } = this.object(this.moduleScope(this.frame.module));
    for (const key of fields.keys()) {
      if (!key.startsWith(WILDCARD)) continue;
      const full = `${key.slice(WILDCARD.length)}.${name}`;
      if (this.models().isNamed(full)) return importedName(this, key.slice(WILDCARD.length), name);
    }
    return undefined;
  }

  /** In Java a field is meant where no variable has the name. */
  #ownField(name: string): Value | undefined {
    const { self, owner } = this.frame;
    if (owner === undefined) return undefined;
    for (const address of self.objects) {
      if (this.object(address).fields.has(name)) return readMember(this, self, name, NO_REGION);
    }
    const value = readMember(this, { ...NOTHING, classes: [owner] }, name, NO_REGION);
    return value === UNKNOWN || value.names.length > 0 || value.functions.length > 0 ? undefined : value;
  }

  assign(name: string, value: Value): void {
    const scope = this.#scopeOf(name);
    if (scope !== undefined) return this.update(scope, setField(this.object(scope), name, value));
    const { module, self, owner } = this.frame;
    if (this.program.module(module).language === 'java' && owner !== undefined) {
      const isInstance = self.objects.some((address) => this.object(address).fields.has(name));
      return writeMember(this, isInstance ? self : { ...NOTHING, classes: [owner] }, name, value, NO_REGION);
    }
    const moduleScope = this.moduleScope(module);
    this.update(moduleScope, setField(this.object(moduleScope), name, value));
  }

  declareAll(variables: ReadonlyMap<string, Value>): void {
    const scope = this.object(this.frame.scope);
    this.update(this.frame.scope, { ...scope, fields: new Map([...scope.fields, ...variables]) });
  }

  declare(name: string, value: Value): void {
    if (name.startsWith(WILDCARD)) this.#hasWildcards = true;
    this.update(this.frame.scope, setField(this.object(this.frame.scope), name, value));
  }

  #scopeOf(name: string): number | undefined {
    let scope: number | undefined = this.frame.scope;
    while (scope !== undefined && scope !== NO_SCOPE) {
      if (this.object(scope).fields.has(name)) return scope;
      scope = this.#scopeParents.get(scope);
    }
    return undefined;
  }

  moduleValue(index: number): Value {
    const scope = this.moduleScope(index);
    const { language } = this.program.module(index);
    if (language === 'python') return objectValue(scope);
    const module = this.object(scope).fields.get('module');
    return module === undefined ? UNKNOWN : readMember(this, module, 'exports', NO_REGION);
  }

  moduleAt(scope: number): number | undefined {
    for (const [index, one] of this.#moduleScopes) if (one === scope) return index;
    return undefined;
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
      if (this.program.module(index).language === 'javascript') {
        const exports = objectValue(this.allocate(EMPTY_OBJECT));
        const module = objectValue(this.allocate(setField(EMPTY_OBJECT, 'exports', exports)));
        this.update(scope, setField(setField(this.object(scope), 'module', module), 'exports', exports));
      }
      this.visited.add(`${index}:0`);
      this.execute(this.program.function(index, 0).body);
    });
    this.#loaded.add(index);
    return made;
  }

  /** Does something once and for all: what it leaves is there for every starting point. */
  #inBase(module: number, work: (scope: number) => void): number {
    const { store, frame } = this;
    const [spent, allowed] = [this.#work, this.#allowed];
    [this.#work, this.#allowed] = [0, LOADING_WORK];
    const scope = ++this.#nextAddress;
    // What loads another module or class is seen by it as far as it has come.
    const isOutermost = this.#loading++ === 0;
    if (isOutermost) this.store = new Store(this.#base);
    this.store.set(scope, { ...EMPTY_OBJECT, shape: 'scope' });
    this.frame = this.#rootFrame(module, scope);
    try {
      work(scope);
    } catch (error) {
      // What was loaded until then is there.
      if (error instanceof WorkLimit || error instanceof RangeError) this.#wasCut = true;
      else if (!(error instanceof Unreachable)) throw error;
    } finally {
      this.#loading--;
      if (isOutermost) {
        this.store.forEachChange((object, address) => this.#base.set(address, object));
        this.store = store;
        this.#baseEnd = this.#nextAddress;
      }
      this.frame = frame;
      [this.#work, this.#allowed] = [spent, allowed];
    }
    return scope;
  }

  functionObject({ module, id, scope }: Closure): number {
    const key = `${module}:${id}:${scope}`;
    const known = this.#functionObjects.get(key);
    if (known !== undefined) return known;
    const address = ++this.#nextAddress;
    this.#functionObjects.set(key, address);
    return address;
  }

  /** Addresses behind those of the modules are used again. */
  #forgetFunctionObjects(): void {
    for (const [key, address] of this.#functionObjects) if (address > this.#baseEnd) this.#functionObjects.delete(key);
  }

  classFields(reference: ClassReference): number {
    const isLocal = reference.scope !== undefined && reference.scope !== this.#moduleScopes.get(reference.module);
    const key = `${reference.module}:${reference.id}${isLocal ? `:${reference.scope}` : ''}`;
    const known = this.#classFields.get(key);
    if (known !== undefined) return known;
    const address = ++this.#nextAddress;
    this.#classFields.set(key, address);
    const unit = this.program.class(reference);
    if (isLocal && this.program.module(reference.module).language === 'python') {
      this.#localClassFields(reference, address);
      return address;
    }
    this.#base.set(address, EMPTY_OBJECT);
    this.#inBase(reference.module, (scope) => {
      this.#scopeParents.set(scope, reference.scope ?? this.#moduleScopes.get(reference.module) ?? NO_SCOPE);
      this.frame = { ...this.frame, owner: reference, self: { ...NOTHING, classes: [reference] } };
      for (const { isStatic, name, value } of unit.fields) {
        if (!isStatic) continue;
        const evaluated = value === undefined ? UNKNOWN : this.evaluate(value);
        this.update(address, setField(this.object(address), name, evaluated));
      }
      this.execute(unit.initializer);
    });
    return address;
  }

  /** A class of a function has what is known there. */
  #localClassFields(reference: ClassReference, address: number): void {
    const { frame } = this;
    this.update(address, EMPTY_OBJECT);
    this.frame = { ...frame, module: reference.module, scope: this.newScope(reference.scope ?? frame.scope) };
    for (const { isStatic, name, value } of this.program.class(reference).fields) {
      if (!isStatic) continue;
      const evaluated = value === undefined ? UNKNOWN : this.evaluate(value);
      this.update(address, setField(this.object(address), name, evaluated));
    }
    this.frame = frame;
  }

  initializeFields(owner: ClassReference, self: Value): void {
    const { frame } = this;
    const scope = this.newScope(owner.scope ?? this.moduleScope(owner.module));
    this.frame = { ...this.#rootFrame(owner.module, scope), owner, self, depth: frame.depth, caller: frame };
    for (const { isStatic, name, value, type } of this.program.class(owner).fields) {
      if (isStatic) continue;
      const initial = value === undefined ? emptyField(type) : this.evaluate(value);
      for (const address of self.objects) this.update(address, setField(this.object(address), name, initial));
    }
    if (this.program.module(owner.module).language === 'javascript') this.#decorateMethods(owner, self);
    this.frame = frame;
  }

  #decorateMethods(owner: ClassReference, self: Value): void {
    for (const { name, id } of this.program.class(owner).methods) {
      if (this.program.function(owner.module, id).annotations.length === 0) continue;
      const replaced = decoratedMethod(this, { module: owner.module, id, scope: this.frame.scope }, name);
      if (replaced !== undefined) {
        for (const address of self.objects) this.update(address, setField(this.object(address), name, replaced));
      }
    }
  }

  basesOf(reference: ClassReference): readonly ClassReference[] {
    const key = `${reference.module}:${reference.id}`;
    const known = this.#bases.get(key);
    if (known !== undefined) return known;
    this.#bases.set(key, []);
    const found = this.program.class(reference).bases.flatMap((base) => this.#classesAt(reference, base));
    this.#bases.set(key, found);
    return found;
  }

  #classesAt({ module, scope }: ClassReference, base: Expression): readonly ClassReference[] {
    const { frame } = this;
    this.frame = this.#rootFrame(module, scope ?? this.moduleScope(module));
    try {
      return this.evaluate(base).classes;
    } finally {
      this.frame = frame;
    }
  }

  invoke(closure: Closure, call: Invocation): Value {
    if (!this.#isWorthIt(closure, call)) return UNKNOWN;
    this.visited.add(`${closure.module}:${closure.id}`);
    const configured = this.configured(closure.module);
    return configured === undefined ? invoke(this, closure, call) : invokeConfigured(this, closure, call, configured);
  }

  /** What neither reaches anything nor is given data can only answer with a constant, which small functions alone are run for. */
  #isWorthIt({ module, id, bound = [] }: Closure, { self, arguments: given }: Invocation): boolean {
    const { relevance } = this.options;
    if (relevance.bringsData(module, id) || relevance.isSmall(module, id)) return true;
    if (relevance.passesOn(module, id, this.#isDataAround)) return true;
    const values = [
      ...given.values,
      ...given.named.values(),
      given.rest,
      ...bound,
      ...(self === undefined ? [] : [self]),
    ];
    return values.some((value) => value.functions.length > 0 || taintsInside(this, value).length > 0);
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
    const { except = [], ...rest } = hit;
    const path = this.program.module(module ?? this.frame.module).path;
    const { startLine, startColumn } = hit.region;
    const key = `${path}:${startLine}:${startColumn}:${hit.label}`;
    return { source: { ...rest, path, key }, cleaned: weaknessSet(except), isAtStart: true, step: undefined };
  }

  configuredVariable(name: string, region: Region): readonly Taint[] {
    if (!this.options.sourceParameters.has(name)) return [];
    return [this.source({ kind: 'configured', label: `\`${name}\``, confidence: 'high', region })];
  }

  report(hit: SinkHit): void {
    this.hits.push(hit);
  }

  configuration(key: string): readonly string[] {
    return this.options.configuration.get(key) ?? [];
  }

  #rootFrame(module: number, scope: number): Frame {
    return {
      module,
      unit: this.program.function(module, 0),
      id: 0,
      scope,
      // What `this` is in a function of JavaScript that is called without an object.
      self: this.program.module(module).language === 'javascript' ? GLOBAL_OBJECT : UNKNOWN,
      owner: undefined,
      depth: 0,
      caller: undefined,
      returns: [],
      throws: [],
      jumps: [],
      yields: NOTHING,
    };
  }
}

function holdsData({ taints, rest, fields }: HeapObject): boolean {
  if (taints.length > 0 || rest.taints.length > 0) return true;
  for (const { taints: inside, objects } of fields.values()) if (inside.length > 0 || objects.length > 0) return true;
  return false;
}

const EMPTY_FIELDS: ReadonlyMap<string, Value> = new Map([
  ['int', constant(0)],
  ['long', constant(0)],
  ['boolean', constant(false)],
]);

/** What a field holds that nobody has given a value. */
function emptyField(type: string | undefined): Value {
  const fixed = EMPTY_FIELDS.get(type ?? '');
  if (fixed !== undefined) return fixed;
  // Frameworks give values to fields, which then are of their type.
  return type === undefined ? UNKNOWN : namedValue(type);
}
