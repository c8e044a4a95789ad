import type { Region } from '../../../findings';
import { importedName } from './evaluate-import';
import { WILDCARD } from './import-all';
import type { Machine } from './machine';
import { EMPTY_OBJECT, setField } from './store';
import { namedValue, NOTHING, UNKNOWN, type Value } from './value';

const NO_REGION: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
/** The scope of what no module declares. */
export const NO_SCOPE = 0;

/** Variables, and where each is looked for. */
export class Scopes {
  readonly #parents = new Map<number, number>();
  #hasWildcards = false;

  constructor(private readonly machine: Machine) {}

  newScope(parent: number): number {
    const scope = this.machine.allocate({ ...EMPTY_OBJECT, shape: 'scope' });
    this.#parents.set(scope, parent);
    return scope;
  }

  /** What is not found in a scope is looked for in its parent. */
  setParent(scope: number, parent: number): void {
    this.#parents.set(scope, parent);
  }

  lookUp(name: string): Value {
    const scope = this.#scopeOf(name);
    if (scope !== undefined) return this.#settled(this.machine.object(scope).fields.get(name) ?? UNKNOWN);
    const { module } = this.machine.frame;
    if (this.machine.program.module(module).language !== 'java') return this.#global(name);
    const field = this.#ownField(name);
    if (field !== undefined) return field;
    const reference = this.machine.program.findClass(module, name);
    return reference === undefined ? namedValue(name) : { ...NOTHING, classes: [reference] };
  }

  /** What was not there yet when it was imported. */
  #settled(value: Value): Value {
    const { pending } = value;
    return pending === undefined
      ? value
      : this.machine.readMember(this.machine.moduleValue(pending.module), pending.name, NO_REGION);
  }

  #global(name: string): Value {
    const models = this.machine.models();
    const imported = this.#importedByWildcard(name);
    if (imported !== undefined) return imported;
    const type = models.types.find(name).find(({ on }) => on === 'read');
    const source = models.sources.find(name).find(({ on }) => on === 'read');
    const value = namedValue(type?.type ?? name);
    if (source === undefined) return value;
    const { kind, label, confidence = 'high' } = source;
    return { ...value, taints: [this.machine.source({ kind, label, confidence, region: NO_REGION })] };
  }

  /** A name that nobody declares may come from a library all of whose names were imported. */
  #importedByWildcard(name: string): Value | undefined {
    if (!this.#hasWildcards) return undefined;
    const { fields } = this.machine.object(this.machine.moduleScope(this.machine.frame.module));
    for (const key of fields.keys()) {
      if (!key.startsWith(WILDCARD)) continue;
      const full = `${key.slice(WILDCARD.length)}.${name}`;
      if (this.machine.models().isNamed(full)) return importedName(this.machine, key.slice(WILDCARD.length), name);
    }
    return undefined;
  }

  /** In Java a field is meant where no variable has the name. */
  #ownField(name: string): Value | undefined {
    const { self, owner } = this.machine.frame;
    if (owner === undefined) return undefined;
    for (const address of self.objects) {
      if (this.machine.object(address).fields.has(name)) return this.machine.readMember(self, name, NO_REGION);
    }
    const value = this.machine.readMember({ ...NOTHING, classes: [owner] }, name, NO_REGION);
    return value === UNKNOWN || value.names.length > 0 || value.functions.length > 0 ? undefined : value;
  }

  assign(name: string, value: Value): void {
    const scope = this.#scopeOf(name);
    if (scope !== undefined) return this.machine.update(scope, setField(this.machine.object(scope), name, value));
    const { module, self, owner } = this.machine.frame;
    if (this.machine.program.module(module).language === 'java' && owner !== undefined) {
      const isInstance = self.objects.some((address) => this.machine.object(address).fields.has(name));
      return this.machine.writeMember(isInstance ? self : { ...NOTHING, classes: [owner] }, name, value, NO_REGION);
    }
    const moduleScope = this.machine.moduleScope(module);
    this.machine.update(moduleScope, setField(this.machine.object(moduleScope), name, value));
  }

  declareAll(variables: ReadonlyMap<string, Value>): void {
    const scope = this.machine.object(this.machine.frame.scope);
    this.machine.update(this.machine.frame.scope, { ...scope, fields: new Map([...scope.fields, ...variables]) });
  }

  declare(name: string, value: Value): void {
    if (name.startsWith(WILDCARD)) this.#hasWildcards = true;
    this.machine.update(this.machine.frame.scope, setField(this.machine.object(this.machine.frame.scope), name, value));
  }

  #scopeOf(name: string): number | undefined {
    let scope: number | undefined = this.machine.frame.scope;
    while (scope !== undefined && scope !== NO_SCOPE) {
      if (this.machine.object(scope).fields.has(name)) return scope;
      scope = this.#parents.get(scope);
    }
    return undefined;
  }
}
