import { NO_NODE } from '../../../tree/flat-tree';
import type { FileLowering } from './file-lowering';

/** The type that stands behind a colon, where it is one that has a name. */
export function typeOf(file: FileLowering, declaration: number): string | undefined {
  const annotation = declaration === NO_NODE ? NO_NODE : file.child(declaration, 'type');
  return annotation === NO_NODE ? undefined : nameOfType(file, annotation);
}

export function returnTypeOf(file: FileLowering, declaration: number): string | undefined {
  const annotation = file.child(declaration, 'return_type');
  if (annotation === NO_NODE) return undefined;
  return nameOfType(file, annotation) ?? (isList(file, annotation) ? 'Array' : undefined);
}

/** `Order[]`, `Promise<Order[]>`. */
function isList(file: FileLowering, type: number): boolean {
  let inner = type;
  for (let depth = 0; depth < MAX_TYPE_DEPTH && inner !== NO_NODE; depth++) {
    const kind = file.tree.kind(inner);
    if (kind === 'array_type' || kind === 'tuple_type') return true;
    const isHolder = kind === 'generic_type' && HOLDERS.has(file.tree.textOf(file.child(inner, 'name')));
    if (!isHolder && !WRAPPERS.has(kind)) return false;
    inner = file.firstNamed(isHolder ? file.child(inner, 'type_arguments') : inner);
  }
  return false;
}

const WRAPPERS = new Set(['type_annotation', 'parenthesized_type', 'readonly_type']);
const MAX_TYPE_DEPTH = 20;
const HOLDERS = new Set(['Promise', 'Readonly', 'Partial', 'Required', 'NonNullable', 'Awaited']);

/** With the module it comes from: `express.Request`. Undefined for what says nothing about data. */
export function nameOfType(file: FileLowering, type: number, depth = 0): string | undefined {
  if (type === NO_NODE || depth > MAX_TYPE_DEPTH) return undefined;
  const { tree } = file;
  switch (tree.kind(type)) {
    case 'type_annotation':
    case 'parenthesized_type':
    case 'readonly_type':
      return nameOfType(file, file.firstNamed(type), depth + 1);
    case 'type_identifier':
    case 'identifier':
      return resolved(file, tree.textOf(type));
    case 'nested_type_identifier':
    case 'nested_identifier':
      return resolvedNested(file, tree.textOf(type));
    case 'predefined_type':
      return primitive(tree.textOf(type));
    case 'generic_type':
      return nameOfGeneric(file, type, depth);
    case 'union_type':
    case 'intersection_type':
      return nameOfParts(file, type, depth);
    default:
      return undefined;
  }
}

function resolved(file: FileLowering, name: string): string {
  return file.imports.get(name) ?? name;
}

function resolvedNested(file: FileLowering, name: string): string {
  const [first = '', ...rest] = name.split('.');
  return [resolved(file, first), ...rest].join('.');
}

/** Numbers and truth values cannot carry a text. */
function primitive(name: string): string | undefined {
  return name === 'number' || name === 'boolean' ? name : undefined;
}

function nameOfGeneric(file: FileLowering, type: number, depth: number): string | undefined {
  const name = nameOfType(file, file.child(type, 'name'), depth + 1);
  if (name === undefined || !HOLDERS.has(name)) return name;
  const list = file.child(type, 'type_arguments');
  return list === NO_NODE ? undefined : nameOfType(file, file.firstNamed(list), depth + 1);
}

/** `Request | undefined` is a `Request`; of several nothing is known. */
function nameOfParts(file: FileLowering, type: number, depth: number): string | undefined {
  const parts = file.tree.namedChildren(type).filter((part) => !EMPTY.has(file.tree.textOf(part)));
  const [only, ...others] = parts;
  if (only === undefined) return undefined;
  const isIntersection = file.tree.kind(type) === 'intersection_type';
  return others.length === 0 || isIntersection ? nameOfType(file, only, depth + 1) : undefined;
}

const EMPTY = new Set(['null', 'undefined', 'void']);
