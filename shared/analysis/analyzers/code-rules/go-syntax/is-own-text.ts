import type { Node } from 'web-tree-sitter';
import { argumentsOf, calledName } from './calls';
import { changesOf, localVariable } from './local-variable';
import { concatenated, stringLiteral } from './string-literal';

const MAX_DEPTH = 6;
/** `placeholder(1)`: `?` or `$1`, as the database wants it. */
const PLACEHOLDER = /placeholder|bindvar/i;

/** Whether a text, or a list of texts, is made of nothing but what is written in the function itself. */
export function isOwnText(node: Node | undefined, depth = 0): boolean {
  if (node === undefined || depth > MAX_DEPTH) return false;
  const isOwn = (one: Node | undefined): boolean => isOwnText(one, depth + 1);
  switch (node.type) {
    case 'parenthesized_expression':
    case 'literal_element':
      return isOwn(node.namedChildren[0]);
    case 'binary_expression':
      return concatenated(node).every((part) => part.id !== node.id && isOwn(part));
    case 'composite_literal':
      return node.childForFieldName('body')?.namedChildren.every(isOwn) === true;
    case 'identifier':
      return isOwnVariable(node, isOwn);
    case 'call_expression':
      return isOwnCall(node, isOwn);
    default:
      return stringLiteral(node) !== undefined;
  }
}

function isOwnCall(call: Node, isOwn: (one: Node) => boolean): boolean {
  const name = calledName(call);
  if (PLACEHOLDER.test(name)) return true;
  if (name === 'Join') return argumentsOf(call).every(isOwn);
  return name === 'append' && argumentsOf(call).slice(1).every(isOwn);
}

/** What a variable starts with, and all that is ever assigned to it; what it is appended to is itself. */
function isOwnVariable(variable: Node, isOwn: (one: Node | undefined) => boolean): boolean {
  const { text } = variable;
  const local = localVariable(text, variable);
  if (local?.value === undefined || !local.isOnlyValue || isChangedInside(variable)) return false;
  return isOwn(local.value) && changesOf(text, variable).every((change) => isOwn(assignedTo(text, change)));
}

/** `texts[0] = name` */
function isChangedInside({ text, tree }: Node): boolean {
  return tree.rootNode
    .descendantsOfType('assignment_statement')
    .some((one) => one.childForFieldName('left')?.text.startsWith(`${text}[`) === true);
}

function assignedTo(name: string, change: Node): Node | undefined {
  const names = change.childForFieldName('left')?.namedChildren ?? [];
  const values = change.childForFieldName('right')?.namedChildren ?? [];
  return names.length === values.length ? values[names.findIndex(({ text }) => text === name)] : undefined;
}
