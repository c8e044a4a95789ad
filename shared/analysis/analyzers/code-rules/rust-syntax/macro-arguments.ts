import type { Node } from 'web-tree-sitter';

/** A value handed to a macro, such as `a.b.as_str()`: the grammar reads no expressions there. */
export interface MacroValue {
  readonly base: Node;
  /** Names behind the first one, those of methods with `()`. */
  readonly members: readonly string[];
}

const FORMATTING = /^(?:format|print|println|eprint|eprintln|write|writeln|format_args)$/;

/** The tokens of a macro that formats a text. */
export function formatTokens(node: Node): Node | undefined {
  if (node.type !== 'macro_invocation' || !FORMATTING.test(macroName(node))) return undefined;
  return node.namedChildren.find(({ type }) => type === 'token_tree');
}

export function macroName(node: Node): string {
  return node.childForFieldName('macro')?.text.replace(/^.*::/, '') ?? '';
}

/** The chain of names that begins with an identifier of a token tree; undefined where it is more than that. */
export function macroValue(base: Node): MacroValue | undefined {
  const members: string[] = [];
  let next = base.nextSibling;
  while (next?.text === '.') {
    const member = next.nextSibling;
    if (member === null) return undefined;
    next = member.nextSibling;
    const isCall = next?.type === 'token_tree';
    if (isCall && next?.text !== '()') return undefined;
    members.push(isCall ? `${member.text}()` : member.text);
    if (isCall) next = next?.nextSibling ?? null;
  }
  const isWhole = next === null || /^[,)\]}]$/.test(next.text);
  return isWhole ? { base, members } : undefined;
}

/** Where the arguments behind the text begin: each the first identifier of a value. */
export function formatValues(tokens: Node): Node[] {
  return tokens.namedChildren.filter(
    (one) => one.type === 'identifier' && /^(?:,|&|=|\*)$/.test(one.previousSibling?.text ?? ''),
  );
}

export function formatText(tokens: Node): Node | undefined {
  return tokens.namedChildren.find(({ type }) => type === 'string_literal' || type === 'raw_string_literal');
}
