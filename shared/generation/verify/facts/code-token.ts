import { NO_NODE, type FlatTree, type SourceText } from '../../../analysis';
import {
  BOOLEAN_TEXT,
  COMMENT_KIND,
  IDENTIFIER_KIND,
  NUMBER_KIND,
  STRING_KIND,
  STRING_PART_KIND,
} from './syntax-kinds';

export type TokenRole = 'identifier' | 'string' | 'number' | 'boolean' | 'comment' | 'sign';

/** The smallest part of a program that means something. */
export interface CodeToken {
  readonly text: string;
  readonly role: TokenRole;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  readonly node: number;
}

/** The leaves of a tree, in their order. */
export function codeTokens(tree: FlatTree, source: SourceText): CodeToken[] {
  const tokens: CodeToken[] = [];
  for (let node = 0; node < tree.length; node++) {
    const isLeaf = tree.firstChild(node) === NO_NODE || COMMENT_KIND.test(tree.kind(node));
    if (!isLeaf || isInsideComment(tree, node)) continue;
    const [start, end] = [tree.start(node), tree.end(node)];
    if (start === end) continue;
    const text = tree.textOf(node);
    const role = isTypeName(tree, node) ? 'sign' : roleOf(tree.kind(node), text);
    tokens.push({ text, role, start, end, line: source.lineOf(start), node });
  }
  return tokens;
}

function isInsideComment(tree: FlatTree, node: number): boolean {
  const parent = tree.parent(node);
  return parent !== NO_NODE && COMMENT_KIND.test(tree.kind(parent));
}

/** `string` and `number` of TypeScript are called what they name. */
function isTypeName(tree: FlatTree, node: number): boolean {
  const parent = tree.parent(node);
  return parent !== NO_NODE && tree.kind(parent) === 'predefined_type';
}

function roleOf(kind: string, text: string): TokenRole {
  if (COMMENT_KIND.test(kind)) return 'comment';
  if (BOOLEAN_TEXT.test(text)) return 'boolean';
  if (NUMBER_KIND.test(kind)) return 'number';
  if (STRING_PART_KIND.test(kind) || STRING_KIND.test(kind)) return 'string';
  return IDENTIFIER_KIND.test(kind) ? 'identifier' : 'sign';
}
