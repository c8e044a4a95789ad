import type { Node } from 'web-tree-sitter';

/** Children that are code, without the comments between them. */
export function withoutComments(node: Node | null | undefined): Node[] {
  return node?.namedChildren.filter(({ type }) => type !== 'line_comment' && type !== 'block_comment') ?? [];
}

/** The call itself, without the lambda behind its parentheses. */
function withoutLambda(call: Node): Node {
  const [callee, last] = withoutComments(call);
  return callee?.type === 'call_expression' && last?.type === 'annotated_lambda' ? callee : call;
}

/** The name of what is called: `launch` in `scope.launch(io) { … }`. */
export function nameOf(call: Node): string {
  const [callee] = withoutComments(withoutLambda(call));
  const name = callee?.type === 'navigation_expression' ? callee.namedChildren.at(-1) : callee;
  return name?.type === 'identifier' ? name.text : '';
}

/** What a method is called on. */
export function receiverOf(call: Node): Node | undefined {
  const [callee] = withoutComments(withoutLambda(call));
  return callee?.type === 'navigation_expression' ? callee.namedChildren[0] : undefined;
}

/** Values between the parentheses, in order. */
export function argumentsOf(call: Node): Node[] {
  const values = withoutLambda(call).namedChildren.find(({ type }) => type === 'value_arguments');
  return withoutComments(values).flatMap((argument) => withoutComments(argument).at(-1) ?? []);
}

/** Whether nobody can see what the expression gives. */
export function isUnused(expression: Node): boolean {
  const { parent } = expression;
  if (parent?.type !== 'block' && parent?.type !== 'lambda_literal') return false;
  // The last expression of a lambda, or of a branch, is its value.
  if (parent.type === 'block' && parent.parent?.type === 'function_body') return true;
  return withoutComments(parent).at(-1)?.id !== expression.id;
}
