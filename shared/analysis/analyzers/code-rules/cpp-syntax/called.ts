import type { Node } from 'web-tree-sitter';

/** The name of a function called as `f(...)`, `::f(...)` or `std::f(...)`; empty for members of objects. */
export function calledName(call: Node): string {
  let called = call.childForFieldName('function');
  for (let depth = 0; called?.type === 'qualified_identifier' && depth < 10; depth++) {
    called = called.childForFieldName('name');
  }
  return called?.type === 'identifier' ? called.text : '';
}

export function argumentsOf(call: Node): Node[] {
  return call.childForFieldName('arguments')?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
}

export function isStringLiteral(node: Node | null | undefined): boolean {
  return /^(?:string_literal|concatenated_string|raw_string_literal)$/.test(node?.type ?? '');
}
