import type { Node } from 'web-tree-sitter';
import type { Entry, ScalarValue, Value } from './value';

const MAX_DEPTH = 60;

/** The value that a syntax tree of JSON stands for; strings such as `[parameters('x')]` are expressions of ARM. */
export function jsonValue(node: Node, depth = 0): Value {
  const place = { start: node.startIndex, end: node.endIndex };
  if (depth > MAX_DEPTH) return { kind: 'scalar', ...place, value: null, isDynamic: true };
  if (node.type === 'object') {
    return { kind: 'map', ...place, entries: node.namedChildren.flatMap((child) => entryOf(child, depth) ?? []) };
  }
  if (node.type === 'array') {
    const items = node.namedChildren.filter(({ type }) => type !== 'comment');
    return { kind: 'list', ...place, items: items.map((item) => jsonValue(item, depth + 1)) };
  }
  return scalarOf(node);
}

function entryOf(node: Node, depth: number): Entry | undefined {
  const key = node.childForFieldName('key');
  const value = node.childForFieldName('value');
  if (node.type !== 'pair' || key === null || value === null) return undefined;
  return { key: key.text.slice(1, -1), start: key.startIndex, end: key.endIndex, value: jsonValue(value, depth + 1) };
}

function scalarOf(node: Node): ScalarValue {
  const place = { start: node.startIndex, end: node.endIndex };
  const { type, text } = node;
  if (type === 'string') {
    const plain = text.slice(1, -1);
    return { kind: 'scalar', ...place, value: plain, isDynamic: plain.startsWith('[') && !plain.startsWith('[[') };
  }
  if (type === 'true' || type === 'false') {
    return { kind: 'scalar', ...place, value: type === 'true', isDynamic: false };
  }
  return { kind: 'scalar', ...place, value: type === 'number' ? Number(text) : null, isDynamic: false };
}
