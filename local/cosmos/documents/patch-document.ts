import { z } from 'zod';

import { CosmosError } from '../errors';
import { isObject, type JsonObject } from '../sql';

const PatchOperation = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('set'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('replace'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('remove'), path: z.string() }),
  z.object({ op: z.literal('incr'), path: z.string(), value: z.number() }),
  z.object({ op: z.literal('move'), path: z.string(), from: z.string() }),
]);
type PatchOperation = z.infer<typeof PatchOperation>;

const PatchRequest = z.union([
  z.array(PatchOperation).transform((operations) => ({ operations, condition: undefined })),
  z.object({ operations: z.array(PatchOperation), condition: z.string().optional() }),
]);
export type PatchRequest = z.infer<typeof PatchRequest>;

const MAX_OPERATIONS = 10;
const SYSTEM_PROPERTIES: ReadonlySet<string> = new Set(['id', '_rid', '_self', '_etag', '_ts', '_attachments']);

export function parsePatch(body: unknown): PatchRequest {
  const parsed = PatchRequest.safeParse(body);
  if (!parsed.success) throw new CosmosError(400, `The patch is invalid: ${z.prettifyError(parsed.error)}`);
  const { operations } = parsed.data;
  if (operations.length === 0 || operations.length > MAX_OPERATIONS) {
    throw new CosmosError(400, `A patch has between 1 and ${MAX_OPERATIONS} operations, not ${operations.length}.`);
  }
  return parsed.data;
}

/** The patched copy; the document handed in stays as it was. */
export function patchDocument(document: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  const patched = structuredClone(document);
  for (const operation of operations) apply(patched, operation);
  return patched;
}

function apply(document: JsonObject, operation: PatchOperation): void {
  const target = locate(document, operation.path);
  switch (operation.op) {
    case 'add':
      return insert(target, operation.value);
    case 'set':
      return target.exists() ? target.write(operation.value) : insert(target, operation.value);
    case 'replace':
      target.mustExist();
      return target.write(operation.value);
    case 'remove':
      target.mustExist();
      return target.remove();
    case 'incr':
      return increment(target, operation.value);
    case 'move': {
      if (operation.path.startsWith(`${operation.from}/`)) {
        throw new CosmosError(400, `The patch cannot move '${operation.from}' into itself.`);
      }
      const source = locate(document, operation.from);
      source.mustExist();
      const value = source.read();
      source.remove();
      const destination = locate(document, operation.path);
      return destination.exists() ? destination.write(value) : insert(destination, value);
    }
  }
}

function insert(target: Target, value: unknown): void {
  if (target.isElement) target.insert(value);
  else target.write(value);
}

function increment(target: Target, amount: number): void {
  const current = target.exists() ? target.read() : 0;
  if (typeof current !== 'number') throw new CosmosError(400, 'The patch can increment a number only.');
  if (target.exists()) target.write(current + amount);
  else insert(target, amount);
}

/** One place in a document: a property, or an element of an array. */
interface Target {
  readonly isElement: boolean;
  exists(): boolean;
  mustExist(): void;
  read(): unknown;
  write(value: unknown): void;
  insert(value: unknown): void;
  remove(): void;
}

function locate(document: JsonObject, path: string): Target {
  const names = path
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop();
  if (!path.startsWith('/') || last === undefined || last === '') throw missing(path);
  if (names.length === 0 && SYSTEM_PROPERTIES.has(last)) {
    throw new CosmosError(400, `The property '${path}' cannot be patched.`);
  }
  let parent: unknown = document;
  for (const name of names) {
    if (Array.isArray(parent)) parent = parent[indexOf(parent, name, path)];
    else if (isObject(parent) && Object.hasOwn(parent, name)) parent = parent[name];
    else throw missing(path);
  }
  if (Array.isArray(parent)) return element(parent, indexOf(parent, last, path), path);
  if (isObject(parent)) return property(parent, last, path);
  throw missing(path);
}

function indexOf(array: readonly unknown[], name: string, path: string): number {
  const index = name === '-' ? array.length : Number(name);
  if (!/^(?:-|\d+)$/.test(name) || index > array.length) {
    throw new CosmosError(400, `The patch path '${path}' has no element '${name}'.`);
  }
  return index;
}

function element(array: unknown[], index: number, path: string): Target {
  const exists = (): boolean => index < array.length;
  return {
    isElement: true,
    exists,
    mustExist: () => {
      if (!exists()) throw missing(path);
    },
    read: () => array[index],
    write: (value) => {
      array[index] = value;
    },
    insert: (value) => void array.splice(index, 0, value),
    remove: () => void array.splice(index, 1),
  };
}

function property(object: JsonObject, name: string, path: string): Target {
  const exists = (): boolean => Object.hasOwn(object, name);
  const write = (value: unknown): void => {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  };
  return {
    isElement: false,
    exists,
    mustExist: () => {
      if (!exists()) throw missing(path);
    },
    read: () => object[name],
    write,
    insert: write,
    remove: () => void Reflect.deleteProperty(object, name),
  };
}

function missing(path: string): CosmosError {
  return new CosmosError(400, `The patch path '${path}' does not exist in the document.`);
}
