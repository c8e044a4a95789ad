import type { Node } from 'web-tree-sitter';

const FUNCTIONS: ReadonlySet<string> = new Set(['function_definition', 'lambda_expression']);
const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'for_range_loop', 'while_statement', 'do_statement']);

export function enclosingFunction(node: Node): Node | undefined {
  let around = node.parent;
  while (around !== null && !FUNCTIONS.has(around.type)) around = around.parent;
  return around ?? undefined;
}

export function enclosingLoop(node: Node): Node | undefined {
  let around = node.parent;
  while (around !== null && !LOOPS.has(around.type) && !FUNCTIONS.has(around.type)) around = around.parent;
  return around !== null && LOOPS.has(around.type) ? around : undefined;
}

/** The name of a function, without its scope. */
export function functionName(definition: Node): string {
  let declarator = definition.childForFieldName('declarator');
  for (let depth = 0; declarator !== null && depth < 20; depth++) {
    const inner = declarator.childForFieldName('declarator') ?? declarator.childForFieldName('name');
    if (inner === null) return declarator.text;
    declarator = inner;
  }
  return '';
}
