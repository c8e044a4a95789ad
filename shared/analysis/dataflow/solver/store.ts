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
  /** The object that it has everything from that is not its own. */
  readonly prototype?: number;
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
const MAX_DEPTH = 12;

/**
 * What is known at one point of the program. A branch works on a layer of its own over what was before it, so that to come together
 * again costs as much as the branches have changed, however large the rest is. A store that others lie over is not written to, except to
 * bring together what lies over it: then nobody goes on with those, unless a store was held, because somebody comes back to it later.
 */
export class Store {
  readonly #objects = new Map<number, HeapObject>();
  readonly #depth: number;
  /** Where to look for what this layer does not have: the store below, or a copy of it that takes fewer steps. */
  readonly #reading: Store | undefined;
  #copy: Store | undefined;
  #held = 0;

  /** Over a base, which is never copied. */
  constructor(
    private readonly below?: Store,
    private readonly isBase = below === undefined,
    reading = below,
  ) {
    this.#reading = reading;
    this.#depth = reading === undefined || reading.isBase ? 0 : reading.#depth + 1;
  }

  layer(): Store {
    return new Store(this, false, this.#depth < MAX_DEPTH ? this : (this.#copy ??= this.#flattened()));
  }

  get(address: number): HeapObject | undefined {
    let found = this.#objects.get(address);
    for (let store = this.#reading; found === undefined && store !== undefined; store = store.#reading) {
      found = store.#objects.get(address);
    }
    return found;
  }

  set(address: number, object: HeapObject): void {
    this.#objects.set(address, object);
    this.#copy = undefined;
  }

  /** What may be so at the end of any of some stores that lie over this one. */
  join(stores: readonly Store[]): Store {
    const [first, ...others] = stores;
    const isHeld = this.#held > 0;
    if (first === undefined || (isHeld && others.length === 0)) return first ?? this;
    const joined = isHeld ? this.layer() : this;
    joined.#copy = undefined;
    const changes = stores.map((store) => store.changesOver(this));
    const addresses = new Set(changes.flatMap((one) => [...one.keys()]));
    for (const address of addresses) {
      const before = this.get(address);
      let object: HeapObject | undefined;
      for (const one of changes) {
        const after = one.get(address) ?? before;
        // What one way has made is not there on the others, so nobody there can know of it.
        if (after !== undefined) object = object === undefined ? after : joinObjects(object, after);
      }
      if (object !== undefined && object !== before) joined.#objects.set(address, object);
    }
    return joined;
  }

  /** Keeps what is known here until it is let go, as often as it was held. */
  hold(): void {
    this.#count(1);
  }

  release(): void {
    this.#count(-1);
  }

  #count(change: 1 | -1): void {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- walks down from here
    for (let store: Store | undefined = this; store !== undefined; store = store.below) store.#held += change;
  }

  changesOver(base: Store): ReadonlyMap<number, HeapObject> {
    if (this.below === base) return this.#objects;
    const layers: Store[] = [];
    for (let store: Store | undefined = this; store !== undefined && store !== base; store = store.below) {
      if (store.isBase) break;
      layers.push(store);
    }
    return this.#combined(layers);
  }

  #flattened(): Store {
    const layers: Store[] = [];
    let store: Store | undefined = this;
    for (; store !== undefined && !store.isBase; store = store.#reading) layers.push(store);
    const flat = new Store(store, false);
    for (const [address, object] of this.#combined(layers)) flat.#objects.set(address, object);
    return flat;
  }

  /** The uppermost layer, which comes first, counts. */
  #combined(layers: readonly Store[]): ReadonlyMap<number, HeapObject> {
    const all = new Map<number, HeapObject>();
    for (const layer of layers.toReversed()) {
      for (const [address, object] of layer.#objects) all.set(address, object);
    }
    return all;
  }
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
