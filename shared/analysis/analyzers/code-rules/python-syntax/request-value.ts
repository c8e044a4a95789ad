import type { Node } from 'web-tree-sitter';

const REQUEST =
  /^(?:self\.|flask\.)?request\.(?:args|form|values|json|data|cookies|headers|GET|POST|COOKIES|META|query_params|path_params|params|get_json\(\))\b/;
const WRAPPERS = new Set(['parenthesized_expression', 'boolean_operator', 'await']);
const MAX_CHARACTERS = 200;

/** Whether an expression is, as it stands there, something a visitor sent: `request.args.get('next')`. */
export function isRequestValue(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (WRAPPERS.has(node.type)) return isRequestValue(node.namedChildren[0]);
  const isAccess = node.type === 'subscript' || node.type === 'attribute' || isGetter(node);
  return isAccess && REQUEST.test(node.text.slice(0, MAX_CHARACTERS));
}

function isGetter(node: Node): boolean {
  const name =
    node.type === 'call' ? node.childForFieldName('function')?.childForFieldName('attribute')?.text : undefined;
  return name === 'get' || name === 'getlist' || name === 'pop';
}
