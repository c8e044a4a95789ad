import type { Span } from '../dependency-format';
import { linesOf } from './lines';

/** A key of an indented text with what stands below it. */
export interface IndentedNode extends Span {
  readonly key: string;
  /** What follows the key on its line; `{…}` and `[…]` as they are written. */
  readonly value: string;
  readonly children: IndentedNode[];
}

interface OpenNode extends IndentedNode {
  readonly indent: number;
}

/**
 * Reads the block mappings of YAML as lock files hold them, line by line. It knows no anchors, aliases, tags or merge
 * keys, which stay what they are: a few characters of text. So a file can never become larger than it is.
 */
export function readIndented(text: string): IndentedNode {
  const root: OpenNode = { key: '', value: '', start: 0, end: 0, indent: -1, children: [] };
  const open: OpenNode[] = [root];
  for (const line of linesOf(text)) {
    const content = line.text.trimStart();
    if (saysNothing(content)) continue;
    const indent = line.text.length - content.length;
    const isExplicit = content.startsWith('? ');
    const entry = splitEntry(isExplicit ? `${content.slice(2).trimEnd()}:` : content);
    while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop();
    if (open.length > MAX_DEPTH) continue;
    const start = line.start + indent + (isExplicit ? 2 : 0);
    const node: OpenNode = { ...entry, start, end: start + entry.length, indent, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return root;
}

const MAX_DEPTH = 32;

/** Comments, marks between documents, and the `:` of a key that stands on the line before. */
function saysNothing(content: string): boolean {
  return content === '' || content === ':' || /^(?:#|---|%|: )/.test(content);
}

function splitEntry(content: string): { key: string; value: string; length: number } {
  const quote = content.startsWith('"') ? '"' : "'";
  if (content.startsWith(quote)) {
    const end = content.indexOf(quote, 1);
    if (end > 0) {
      const value = content.slice(end + 1).replace(/^\s*:/, '');
      return { key: content.slice(1, end), value: unquote(value.trim()), length: end + 1 };
    }
  }
  const colon = colonOf(content);
  if (colon === -1) return { key: content, value: '', length: content.length };
  return { key: content.slice(0, colon).trimEnd(), value: unquote(content.slice(colon + 1).trim()), length: colon };
}

/** A key ends at a colon with a blank or nothing behind it: addresses hold other ones. */
function colonOf(content: string): number {
  const found = content.indexOf(': ');
  if (found !== -1) return found;
  return content.endsWith(':') ? content.length - 1 : -1;
}

export function unquote(value: string): string {
  const [first] = value;
  const isQuoted = value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
  return isQuoted ? value.slice(1, -1) : value;
}

export function childOf(node: IndentedNode | undefined, key: string): IndentedNode | undefined {
  return node?.children.find((child) => child.key === key);
}

/** A field of a mapping that is written on lines of its own or as `{name: value, …}`. */
export function fieldOf(node: IndentedNode | undefined, name: string): string | undefined {
  const child = childOf(node, name);
  if (child !== undefined) return child.value === '' ? undefined : child.value;
  if (node?.value.startsWith('{') !== true) return undefined;
  for (const part of node.value.slice(1, -1).split(',')) {
    const colon = part.indexOf(': ');
    if (colon !== -1 && part.slice(0, colon).trim() === name) return unquote(part.slice(colon + 2).trim());
  }
  return undefined;
}
