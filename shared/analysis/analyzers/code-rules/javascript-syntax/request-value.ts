import type { Node } from 'web-tree-sitter';

const REQUEST =
  /^(?:req|request|ctx|ctx\.request|ctx\.req|event)\??\.(?:query|params|body|headers|cookies|queryStringParameters)\b/;

/** Whether an expression is, as it stands there, something a visitor sent: `request.query.next`. */
export function isRequestValue(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'as_expression' || node.type === 'non_null_expression') {
    return isRequestValue(node.namedChildren[0]);
  }
  const isAccess = node.type === 'member_expression' || node.type === 'subscript_expression';
  return isAccess && REQUEST.test(node.text.slice(0, 200));
}
