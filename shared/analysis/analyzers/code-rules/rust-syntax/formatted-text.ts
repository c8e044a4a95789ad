import type { Node } from 'web-tree-sitter';
import { enclosingFunction } from './surroundings';

/** The format of a text that `format!` makes from values, directly or by way of a variable; undefined for any other text. */
export function formattedText(node: Node | undefined): string | undefined {
  const made = node === undefined ? undefined : valueOf(withoutReference(node));
  if (made?.type !== 'macro_invocation' || made.childForFieldName('macro')?.text !== 'format') return undefined;
  const tokens = made.namedChildren.find(({ type }) => type === 'token_tree');
  const format = tokens?.namedChildren[0];
  if (format?.type !== 'string_literal' && format?.type !== 'raw_string_literal') return undefined;
  const text = format.text.replace(/^r?#*"|"#*$/g, '');
  return PLACEHOLDER.test(text.replaceAll('{{', '')) ? text : undefined;
}

const PLACEHOLDER = /\{[^{}]*\}/;

/** What a local variable was declared with, or the node itself. */
function valueOf(node: Node): Node {
  if (node.type !== 'identifier') return node;
  const declarations = enclosingFunction(node)?.descendantsOfType('let_declaration') ?? [];
  const before = declarations.filter(
    (one) => one.endIndex <= node.startIndex && one.childForFieldName('pattern')?.text === node.text,
  );
  const value = before.at(-1)?.childForFieldName('value');
  return value == null ? node : withoutReference(value);
}

/** `&text`, `text.as_str()`, `text.clone()`. */
function withoutReference(node: Node): Node {
  if (node.type === 'reference_expression') return node.childForFieldName('value') ?? node;
  const called = node.type === 'call_expression' ? node.childForFieldName('function') : null;
  const isSame = /^(?:as_str|as_ref|clone|into)$/.test(called?.childForFieldName('field')?.text ?? '');
  return isSame ? (called?.childForFieldName('value') ?? node) : node;
}
