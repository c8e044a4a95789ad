import type { Node } from 'web-tree-sitter';
import { calledFunction } from './called-function';

const REQUEST: ReadonlySet<string> = new Set(['$_GET', '$_POST', '$_REQUEST', '$_COOKIE']);

/** Functions that hand on what they were given; every other one may check or escape it. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'trim',
  'ltrim',
  'rtrim',
  'strtolower',
  'strtoupper',
  'ucfirst',
  'stripslashes',
  'urldecode',
  'rawurldecode',
  'base64_decode',
  'implode',
  'join',
  'strrev',
  'sprintf',
]);

const HANDED_ON: ReadonlySet<string> = new Set([
  'argument',
  'arguments',
  'encapsed_string',
  'heredoc',
  'heredoc_body',
  'parenthesized_expression',
  'sequence_expression',
  'array_creation_expression',
  'array_element_initializer',
  'shell_command_expression',
  'assignment_expression',
  'print_intrinsic',
  'error_suppression_expression',
]);

/** The first value of the request (`$_GET['a']`) that becomes part of this value as it came. */
export function requestValueIn(node: Node): Node | undefined {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isRequestValue(next)) return next;
    open.push(...partsOf(next).toReversed());
  }
  return undefined;
}

function isRequestValue({ type, firstNamedChild }: Node): boolean {
  return type === 'subscript_expression' && firstNamedChild !== null && isOfRequest(firstNamedChild);
}

/** `$_GET` itself, or `$_GET['a']` in `$_GET['a']['b']`. */
export function isOfRequest(node: Node): boolean {
  let inner: Node | null = node;
  while (inner?.type === 'subscript_expression') inner = inner.firstNamedChild;
  return inner?.type === 'variable_name' && REQUEST.has(inner.text);
}

function partsOf(node: Node): Node[] {
  const children = node.namedChildren;
  if (HANDED_ON.has(node.type)) return children;
  if (node.type === 'binary_expression') {
    const operator = node.childForFieldName('operator')?.text;
    return operator === '.' || operator === '??' ? children : [];
  }
  if (node.type === 'conditional_expression') {
    return [node.childForFieldName('body'), node.childForFieldName('alternative')].filter((child) => child !== null);
  }
  const called = calledFunction(node);
  return called !== undefined && TRANSPARENT.has(called) ? children : [];
}
