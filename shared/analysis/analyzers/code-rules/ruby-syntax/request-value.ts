import type { Node } from 'web-tree-sitter';
import { methodOf, receiverOf } from './calls';

/** Methods that hand on what they were called on. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'to_s',
  'to_str',
  'strip',
  'downcase',
  'upcase',
  'capitalize',
  'camelize',
  'classify',
  'singularize',
  'pluralize',
  'dup',
  'presence',
  'chomp',
  'require',
  'fetch',
  'dig',
]);

const JOINED: ReadonlySet<string> = new Set([
  'string',
  'interpolation',
  'chained_string',
  'subshell',
  'parenthesized_statements',
]);

/** The first value of the request (`params[:a]`, `cookies[:a]`) that becomes part of this value as it came. */
export function requestValueIn(node: Node): Node | undefined {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isRequestValue(next)) return next;
    if (JOINED.has(next.type)) open.push(...next.namedChildren.toReversed());
    if (next.type === 'binary' && /^(?:\+|\|\||or)$/.test(next.childForFieldName('operator')?.text ?? '')) {
      open.push(...next.namedChildren.toReversed());
    }
    const receiver = TRANSPARENT.has(methodOf(next) ?? '') ? receiverOf(next) : null;
    if (receiver !== null) open.push(receiver);
  }
  return undefined;
}

/** `params[:a]`, `params[:a][:b]`, `params.fetch(:a)`. */
function isRequestValue(node: Node): boolean {
  if (node.type === 'call') {
    const receiver = receiverOf(node);
    return /^(?:fetch|dig|require)$/.test(methodOf(node) ?? '') && receiver !== null && isHolder(receiver);
  }
  let inner: Node | null = node;
  while (inner?.type === 'element_reference') inner = inner.childForFieldName('object');
  return node.type === 'element_reference' && inner !== null && isHolder(inner);
}

function isHolder(node: Node): boolean {
  return (node.type === 'identifier' || node.type === 'call') && /^(?:request\.)?(?:params|cookies)$/.test(node.text);
}
