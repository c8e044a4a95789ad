import type { Node } from 'web-tree-sitter';
import { declaredType } from './declared-type';
import { initializerOf } from './strings';

const NUMBERS: ReadonlySet<string> = new Set(
  'byte sbyte short ushort int uint long ulong float double decimal bool Int16 Int32 Int64 Guid DateTime'.split(' '),
);
/** Nobody makes a text of what is one. */
const JOINED = /\.Select\(\s*(\w+)\s*=>\s*\1\.ToString\(\)\s*\)/;

/** Whether a variable holds a number, or numbers that are joined, and so no text of anybody. */
export function holdsNumber(node: Node): boolean {
  if (node.type !== 'identifier') return false;
  if (NUMBERS.has(declaredType(node) ?? '')) return true;
  const value = initializerOf(node);
  return (
    value?.type === 'integer_literal' ||
    (value !== undefined && /\bJoin\b/.test(value.text) && JOINED.test(value.text.slice(0, 1_000)))
  );
}
