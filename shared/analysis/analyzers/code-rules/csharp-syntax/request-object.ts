import type { Node } from 'web-tree-sitter';
import { calledName, simpleName } from './called';
import { declarationOf } from './declaration-of';

const REQUESTS = /^HttpRequest(?:Base|Data)?$/;
const CONTEXTS = /^HttpContext(?:Base|Wrapper)?$/;

/** Whether an expression is the request: `Request`, `context.Request`, or a parameter of its type. */
export function isRequest(node: Node | undefined | null): boolean {
  if (node?.type === 'identifier') {
    const declared = declarationOf(node)?.declaration;
    return declared === undefined
      ? node.text === 'Request'
      : REQUESTS.test(simpleName(declared.childForFieldName('type')));
  }
  if (node?.type !== 'member_access_expression' || simpleName(node) !== 'Request') return false;
  const owner = node.childForFieldName('expression');
  if (owner === null) return false;
  if (owner.type === 'this_expression' || owner.type === 'this' || owner.text === 'HttpContext.Current') return true;
  return isContext(owner);
}

/** Whether an expression is what the answer is written to. */
export function isResponse(node: Node | undefined): boolean {
  if (node?.type === 'identifier' && node.text === 'Response') return declarationOf(node) === undefined;
  if (node?.type !== 'member_access_expression' || simpleName(node) !== 'Response') return false;
  const owner = node.childForFieldName('expression');
  return owner !== null && (owner.text === 'HttpContext.Current' || owner.text === 'this' || isContext(owner));
}

function isContext(owner: Node): boolean {
  if (owner.type !== 'identifier') return /(?:^|\.)(?:Http)?Context$/.test(owner.text);
  const declared = declarationOf(owner)?.declaration;
  if (declared === undefined) return owner.text === 'HttpContext' || owner.text === 'Context';
  const type = declared.childForFieldName('type');
  if (type !== null) {
    return CONTEXTS.test(simpleName(type)) || /^HttpContext\.Current$/.test(declared.namedChildren.at(-1)?.text ?? '');
  }
  // The one parameter of a function that a route is given has its type from there.
  const call = enclosingMapping(owner);
  return call !== undefined && /^(?:http)?(?:context|ctx)$/i.test(owner.text);
}

/** The call that gives a route the function around a node: `app.MapGet("/", …)`. */
function enclosingMapping(node: Node): Node | undefined {
  let around = node.parent;
  while (around !== null && around.type !== 'lambda_expression') around = around.parent;
  return around === null ? undefined : mappingOf(around);
}

/** The call that gives a route this function. */
export function mappingOf(lambda: Node): Node | undefined {
  const call = lambda.parent?.parent?.parent;
  return call?.type === 'invocation_expression' &&
    /^(?:Map(?:Get|Post|Put|Delete|Patch|Methods)?|Run|Use)$/.test(calledName(call))
    ? call
    : undefined;
}
