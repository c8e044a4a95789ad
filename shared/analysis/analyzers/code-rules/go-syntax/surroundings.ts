import type { Node } from 'web-tree-sitter';

const FUNCTIONS = new Set(['function_declaration', 'method_declaration', 'func_literal']);

/** The innermost function around a node, a literal one included. */
export function enclosingFunction(node: Node): Node | undefined {
  let above = node.parent;
  while (above !== null && !FUNCTIONS.has(above.type)) above = above.parent;
  return above ?? undefined;
}

/** The function with a name around a node. */
export function enclosingDeclaration(node: Node): Node | undefined {
  let above = enclosingFunction(node);
  while (above?.type === 'func_literal') above = enclosingFunction(above);
  return above;
}

/** The innermost loop around a node that belongs to the same function; its header is no part of it. */
export function enclosingLoop(node: Node): Node | undefined {
  let inner = node;
  let above = node.parent;
  while (above !== null && !FUNCTIONS.has(above.type)) {
    if (above.type === 'for_statement' && inner.type === 'block') return above;
    inner = above;
    above = above.parent;
  }
  return undefined;
}

/** Statements of a block, a case or a function body, without comments. */
export function statementsOf(node: Node | null | undefined): Node[] {
  const list = node?.namedChildren.find(({ type }) => type === 'statement_list');
  return list?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
}

/** The statement behind this one in the same list. */
export function nextStatement(statement: Node): Node | undefined {
  let next = statement.nextNamedSibling;
  while (next?.type === 'comment') next = next.nextNamedSibling;
  return next ?? undefined;
}
