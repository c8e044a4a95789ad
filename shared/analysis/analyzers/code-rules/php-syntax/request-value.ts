import type { Node } from 'web-tree-sitter';
import { uncheckedValueOf } from './assigned-request';
import { calledFunction, calledMethod } from './called-function';
import { enclosingScope } from './enclosing';

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

/** How many variables lead from one to the next. */
const MAX_VARIABLES = 4;

/**
 * The first value of the request (`$_GET['a']`, `$request->input('a')`) that becomes part of this value as it came, directly or by way of
 * variables that nothing looks at.
 */
export function requestValueIn(node: Node, depth = 0): Node | undefined {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isRequestValue(next)) return next;
    const given = depth < MAX_VARIABLES && next.type === 'variable_name' ? uncheckedValueOf(next) : undefined;
    if (given !== undefined && requestValueIn(given, depth + 1) !== undefined) return next;
    open.push(...partsOf(next).toReversed());
  }
  return undefined;
}

function isRequestValue(node: Node): boolean {
  const { type, firstNamedChild } = node;
  if (type === 'subscript_expression') return firstNamedChild !== null && isOfRequest(firstNamedChild);
  const method = calledMethod(node);
  if (method === undefined || !READING.has(method)) return false;
  const object = node.childForFieldName('object');
  // `$request->query->get('a')` of Symfony; others hold what the server knows, or what routes say.
  const isBag = object?.type === 'member_access_expression' && BAGS.has(object.childForFieldName('name')?.text ?? '');
  const owner = isBag ? object.childForFieldName('object') : object;
  return owner?.type === 'variable_name' && isDeclaredRequest(owner);
}

const READING: ReadonlySet<string> = new Set(['input', 'get', 'query', 'post', 'cookie', 'getContent', 'string']);

const BAGS: ReadonlySet<string> = new Set(['query', 'request', 'cookies', 'headers']);

/** A parameter of a type that frameworks call so. */
function isDeclaredRequest(variable: Node): boolean {
  const parameters = enclosingScope(variable).childForFieldName('parameters')?.namedChildren ?? [];
  return parameters.some(
    (one) =>
      one.childForFieldName('name')?.text === variable.text &&
      /^\\?(?:[\w\\]*\\)?(?:Request|ServerRequestInterface)$/.test(one.childForFieldName('type')?.text ?? ''),
  );
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
