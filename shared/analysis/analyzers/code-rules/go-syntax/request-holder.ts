import type { Node } from 'web-tree-sitter';
import { calledName, receiverOf } from './calls';
import { localVariable } from './local-variable';

/** What carries the request: that of `net/http`, or the context of a framework. */
export type RequestHolder = 'http' | 'gin' | 'echo' | 'fiber';

const HOLDERS: ReadonlyMap<string, RequestHolder> = new Map([
  ['*http.Request', 'http'],
  ['*gin.Context', 'gin'],
  ['echo.Context', 'echo'],
  ['*echo.Context', 'echo'],
  ['*fiber.Ctx', 'fiber'],
  ['fiber.Ctx', 'fiber'],
]);

/** Which one an expression is, by the type of the parameter that it names. */
export function requestHolder(node: Node | undefined | null): RequestHolder | undefined {
  if (node?.type === 'identifier') {
    const variable = localVariable(node.text, node);
    return variable?.kind === 'parameter' ? HOLDERS.get(variable.type?.text ?? '') : undefined;
  }
  return isRequestOfContext(node) ? 'http' : undefined;
}

/** `c.Request` of gin, `c.Request()` of echo */
function isRequestOfContext(node: Node | undefined | null): boolean {
  if (node?.type === 'selector_expression' && node.childForFieldName('field')?.text === 'Request') {
    return requestHolder(node.childForFieldName('operand')) === 'gin';
  }
  if (node?.type !== 'call_expression' || calledName(node) !== 'Request') return false;
  return requestHolder(receiverOf(node)) === 'echo';
}

/** Whether an expression is what the answer is written to. */
export function isResponseWriter(node: Node | undefined): boolean {
  if (node?.type === 'identifier') {
    const variable = localVariable(node.text, node);
    return variable?.kind === 'parameter' && variable.type?.text === 'http.ResponseWriter';
  }
  if (node?.type === 'selector_expression' && node.childForFieldName('field')?.text === 'Writer') {
    return requestHolder(node.childForFieldName('operand')) === 'gin';
  }
  return (
    node?.type === 'call_expression' && calledName(node) === 'Response' && requestHolder(receiverOf(node)) === 'echo'
  );
}
