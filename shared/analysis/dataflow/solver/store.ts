import type { ClassReference, Value } from './value';
import { NOTHING, union } from './value';
import { NO_TAINTS, unionTaints, type Taint } from './taint';

export type Shape = 'object' | 'list' | 'map' | 'text' | 'promise' | 'iterator' | 'instance' | 'scope';

/** An object of the program, as far as it is known. Never changed: another one takes its place. */
export interface HeapObject {
  readonly shape: Shape;
  /** The class of the program that it is an instance of. */
  readonly instanceOf?: ClassReference;
  /** What libraries call its type. */
  readonly type?: string;
  /** By name, key or place. */
  readonly fields: ReadonlyMap<string, Value>;
  /** What may be in any field besides: written under a key that is not known. */
  readonly rest: Value;
  /** Of a list, while all places are known. */
  readonly length?: number;
  /** Of a map: data that its keys are made of. */
  readonly keyTaints?: readonly Taint[];
  /** Of all that was put in where no place can be told. */
  readonly taints: readonly Taint[];
}

export const EMPTY_OBJECT: HeapObject = { shape: 'object', fields: new Map(), rest: NOTHING, taints: NO_TAINTS };

/** Fields beyond this are kept together. */
const MAX_FIELDS = 200;
/** Layers are put together when reading through them costs more than that. */
const MAX_DEPTH = 40;

/**
 * What is known at one point of the program. A branch works on a layer of its own over what was before it, so that to come together
 * again costs as much as the branches have changed, however large the rest is. Where branches come together, what they changed is
 * written into what lies below them, unless a way out of the function is still kept that lies over it too.
 */
export class Store {
  #objects = new Map<number, HeapObject>();
  #below: Store | undefined;
  #depth: number;
  /** Ways out that need this store to stay as it is. */
  #pins = 0;

  /** Over a base, which is never copied. */
  constructor(
    below?: Store,
    private readonly isBase = below === undefined,
  ) {
    this.#below = below;
    this.#depth = below === undefined || below.isBase ? 0 : below.#depth + 1;
  }

  layer(): Store {
    if (this.#depth >= MAX_DEPTH) this.#flatten();
    return new Store(this, false);
  }

  get(address: number): HeapObject | undefined {
    let found = this.#objects.get(address);
    for (let store = this.#below; found === undefined && store !== undefined; store = store.#below) {
      found = store.#objects.get(address);
    }
    return found;
  }

  set(address: number, object: HeapObject): void {
    this.#objects.set(address, object);
  }

  /** Keeps what lies below as it is, down to and with a store, until it is released. */
  pinBelow(end: Store | undefined): Store[] {
    const pinned: Store[] = [];
    for (let store: Store | undefined = this; store !== end;) {
      store = store.#below;
      if (store === undefined || store.isBase) break;
      store.#pins++;
      pinned.push(store);
    }
    return pinned;
  }

  pin(): this {
    this.#pins++;
    return this;
  }

  release(): void {
    this.#pins--;
  }

  /** What may be so at the end of any of some stores that lie over this one. */
  join(stores: readonly Store[]): Store {
    const [first, ...others] = stores;
    if (first === undefined || first === this) {
      if (others.length === 0) return this;
    }
    if (first !== undefined && others.length === 0) return this.#takeIn(first);
    const changes = stores.map((store) => store.changesOver(this));
    const addresses = new Set(changes.flatMap((one) => [...one.keys()]));
    const changed: [number, HeapObject][] = [];
    for (const address of addresses) {
      const before = this.get(address);
      let object: HeapObject | undefined;
      for (const one of changes) {
        const after = one.get(address) ?? before;
        // What one way has made is not there on the others, so nobody there can know of it.
        if (after !== undefined) object = object === undefined ? after : joinObjects(object, after);
      }
      if (object !== undefined && object !== before) changed.push([address, object]);
    }
    const joined = this.#isWritable() ? this : this.layer();
    for (const [address, object] of changed) joined.#objects.set(address, object);
    return joined;
  }

  changesOver(base: Store): ReadonlyMap<number, HeapObject> {
    if (this === base) return NO_CHANGES;
    if (this.#below === base) return this.#objects;
    const layers: Store[] = [];
    for (let store: Store | undefined = this; store !== undefined && store !== base; store = store.#below) {
      if (store.isBase) break;
      layers.push(store);
    }
    return combined(layers);
  }

  /** The objects of one layer, for whoever puts layers together. */
  get changes(): ReadonlyMap<number, HeapObject> {
    return this.#objects;
  }

  #isWritable(): boolean {
    return this.#pins === 0 && !this.isBase;
  }

  #takeIn(only: Store): Store {
    if (!this.#isWritable() || only.#below !== this) return only;
    for (const [address, object] of only.#objects) this.#objects.set(address, object);
    return this;
  }

  #flatten(): void {
    const layers: Store[] = [];
    let store: Store | undefined = this;
    for (; store !== undefined && !store.isBase; store = store.#below) layers.push(store);
    this.#objects = combined(layers);
    this.#below = store;
    this.#depth = 0;
  }
}

const NO_CHANGES: ReadonlyMap<number, HeapObject> = new Map();

/** The uppermost layer, which comes first, counts. */
function combined(layers: readonly Store[]): Map<number, HeapObject> {
  const all = new Map<number, HeapObject>();
  for (const layer of layers.toReversed()) {
    for (const [address, object] of layer.changes) all.set(address, object);
  }
  return all;
}

export function joinObjects(left: HeapObject, right: HeapObject): HeapObject {
  if (left === right) return left;
  const fields = new Map(left.fields);
  for (const [key, value] of left.fields) {
    const other = right.fields.get(key) ?? right.rest;
    fields.set(key, right.fields.has(key) ? union(value, other) : union(value, withAbsence(other)));
  }
  for (const [key, value] of right.fields) {
    if (!left.fields.has(key)) fields.set(key, union(value, withAbsence(left.rest)));
  }
  const { length, ...rest } = left;
  return {
    ...rest,
    fields,
    rest: union(left.rest, right.rest),
    taints: unionTaints(left.taints, right.taints),
    ...(right.keyTaints === undefined ? {} : { keyTaints: unionTaints(left.keyTaints ?? [], right.keyTaints) }),
    ...(length !== undefined && length === right.length ? { length } : {}),
  };
}

/** A field that is only there on one way; what it is on the other is not known. */
function withAbsence(value: Value): Value {
  return value.isUnknown ? value : { ...value, isUnknown: true };
}

export function setField(object: HeapObject, key: string, value: Value): HeapObject {
  if (object.fields.size >= MAX_FIELDS && !object.fields.has(key)) {
    return { ...object, rest: union(object.rest, value) };
  }
  return { ...object, fields: new Map(object.fields).set(key, value) };
}

/** Written under a key that is not known: any field may be it. */
export function setAnyField(object: HeapObject, value: Value): HeapObject {
  return { ...object, rest: union(object.rest, value) };
}

/** What a field may hold; `undefined` where nothing says so. */
export function readField(object: HeapObject, key: string): Value | undefined {
  const own = object.fields.get(key);
  if (own === undefined) return object.rest === NOTHING ? undefined : object.rest;
  return object.rest === NOTHING ? own : union(own, object.rest);
}

/** What any of the fields may hold. */
export function readAnyField(object: HeapObject): Value {
  let value = object.rest;
  for (const field of object.fields.values()) value = union(value, field);
  return value;
}
