import type { Node } from 'web-tree-sitter';

/** A pattern for calls of plain functions, written bare or from the root namespace; captures `@call`. */
export function callsOf(...names: readonly string[]): string {
  const spellings = names.flatMap((name) => [`"${name}"`, `"\\\\${name}"`]).join(' ');
  return `(function_call_expression function: [(name) (qualified_name)] @called (#any-of? @called ${spellings})) @call`;
}

/** The name of the plain function a call asks for, without its namespace; names are case-insensitive in PHP. */
export function calledFunction(node: Node | null): string | undefined {
  if (node?.type !== 'function_call_expression') return undefined;
  const called = node.childForFieldName('function');
  if (called?.type !== 'name' && called?.type !== 'qualified_name') return undefined;
  return called.text.slice(called.text.lastIndexOf('\\') + 1).toLowerCase();
}

/** The name of the method in `$a->b()`, `$a?->b()` or `A::b()`. */
export function calledMethod(node: Node | null): string | undefined {
  if (node === null || !METHOD_CALLS.has(node.type)) return undefined;
  const name = node.childForFieldName('name');
  return name?.type === 'name' ? name.text : undefined;
}

const METHOD_CALLS: ReadonlySet<string> = new Set([
  'member_call_expression',
  'nullsafe_member_call_expression',
  'scoped_call_expression',
]);
