import { BaseObjects } from './base-objects';
import { LayeredFields } from './layered-fields';
import { NumberTrie } from './number-trie';
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

/** Fields beyond this are kept together, and then any field may hold what they do: more than a class of constants or a file has. */
const MAX_FIELDS = 1_000;

/**
 * What is known at one point of the program. A branch works on a layer of its own, which costs nothing to make, and to come together
 * again costs as much as the branches have changed, however large the rest is.
 */
export class Store {
  /** Over a base, which all layers see as it is now. */
  constructor(
    private readonly base = new BaseObjects(),
    private readonly objects = new NumberTrie<HeapObject>(),
  ) {}

  layer(): Store {
    return new Store(this.base, this.objects.copy());
  }

  get(address: number): HeapObject | undefined {
    return this.objects.get(address) ?? this.base.get(address);
  }

  set(address: number, object: HeapObject): void {
    this.objects.set(address, object);
  }

  /** What may be so at the end of any of some stores that were layers of this one. */
  join(stores: readonly Store[]): Store {
    const [first, ...others] = stores;
    if (first === undefined) return this;
    if (others.length === 0) return first;
    const joined = first.layer();
    for (const other of others) {
      joined.objects.mergeWith(
        other.objects,
        (left, right, address) => this.#joined(left, right, address),
        this.base.end,
      );
    }
    return joined;
  }

  #joined(left: HeapObject | undefined, right: HeapObject | undefined, address: number): HeapObject | undefined {
    const one = left ?? this.base.get(address);
    const another = right ?? this.base.get(address);
    // What one way has made is not there on the others, so nobody there can know of it.
    if (one === undefined || another === undefined) return one ?? another;
    return joinObjects(one, another);
  }

  /** Whether everything that was there is as it was in a store before. */
  isAsBefore(before: Store): boolean {
    let isSame = true;
    this.objects.forEachDifference(before.objects, (_now, known) => {
      if (known !== undefined) isSame = false;
    });
    return isSame;
  }

  /** Calls back for everything that is not as it is in the base. */
  forEachChange(call: (object: HeapObject, address: number) => void): void {
    this.objects.forEach(call);
  }
}

/** The left one itself where the right one adds nothing. */
export function joinObjects(left: HeapObject, right: HeapObject): HeapObject {
  if (left === right) return left;
  const fields = joinFields(left, right);
  const rest = union(left.rest, right.rest);
  const taints = unionTaints(left.taints, right.taints);
  const keyTaints = unionTaints(left.keyTaints ?? NO_TAINTS, right.keyTaints ?? NO_TAINTS);
  const isSame =
    fields === left.fields &&
    rest === left.rest &&
    taints === left.taints &&
    keyTaints === (left.keyTaints ?? NO_TAINTS) &&
    left.length === right.length;
  if (isSame) return left;
  const { length, ...others } = left;
  return {
    ...others,
    fields,
    rest,
    taints,
    ...(keyTaints.length === 0 ? {} : { keyTaints }),
    ...(length !== undefined && length === right.length ? { length } : {}),
  };
}

function joinFields(left: HeapObject, right: HeapObject): ReadonlyMap<string, Value> {
  let fields: Map<string, Value> | undefined;
  for (const [key, value] of left.fields) {
    const other = right.fields.get(key);
    const joined = union(value, other ?? withAbsence(right.rest));
    if (joined !== value) (fields ??= new Map(left.fields)).set(key, joined);
  }
  for (const [key, value] of right.fields) {
    if (!left.fields.has(key)) (fields ??= new Map(left.fields)).set(key, union(value, withAbsence(left.rest)));
  }
  return fields ?? left.fields;
}

/** A field that is only there on one way; what it is on the other is not known. */
function withAbsence(value: Value): Value {
  return value.isUnknown ? value : { ...value, isUnknown: true };
}

export function setField(object: HeapObject, key: string, value: Value): HeapObject {
  if (object.fields.size >= MAX_FIELDS && !object.fields.has(key)) {
    return { ...object, rest: union(object.rest, value) };
  }
  return { ...object, fields: LayeredFields.with(object.fields, key, value) };
}

/** Written under a key that is not known: any field may be it. */
export function setAnyField(object: HeapObject, value: Value): HeapObject {
  return { ...object, rest: union(object.rest, value) };
}

/** What a field may hold; `undefined` where nothing says so. */
export function readField(object: HeapObject, key: string): Value | undefined {
  const own = object.fields.get(key);
  if (own === undefined) return object.rest === NOTHING ? undefined : object.rest;
  // Where a loop wraps all functions of an object one after the other, one that is called by its name is not each of the others.
  return object.rest === NOTHING || own.functions.length > 0 ? own : union(own, object.rest);
}

/** From so many fields on, what any of them may hold is remembered: an object never changes, and may be asked again and again. */
const MANY_FIELDS = 8;
const REMEMBERED = new WeakMap<HeapObject, Value>();

/** What any of the fields may hold. */
export function readAnyField(object: HeapObject): Value {
  const known = object.fields.size < MANY_FIELDS ? undefined : REMEMBERED.get(object);
  if (known !== undefined) return known;
  let value = object.rest;
  for (const field of object.fields.values()) value = union(value, field);
  if (object.fields.size >= MANY_FIELDS) REMEMBERED.set(object, value);
  return value;
}
