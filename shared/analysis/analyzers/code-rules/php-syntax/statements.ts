import type { Node } from 'web-tree-sitter';

/** The statements of a block or a case, without comments and pieces of HTML. */
export function statementsOf(block: Node): Node[] {
  const value = block.childForFieldName('value');
  return block.namedChildren.filter(
    (child) => child.type !== 'comment' && child.type !== 'text_interpolation' && child.id !== value?.id,
  );
}

/** Whether nothing that follows the statement in its block can run. */
export function leavesBlock(statement: Node): boolean {
  if (JUMPS.has(statement.type)) return true;
  if (statement.type !== 'expression_statement') return false;
  const expression = statement.firstNamedChild;
  // `die(1)` is read as a call.
  const name = expression?.type === 'function_call_expression' ? expression.childForFieldName('function') : expression;
  return expression?.type === 'throw_expression' || (name?.type === 'name' && EXITS.test(name.text));
}

const EXITS = /^(?:die|exit)$/i;

const JUMPS: ReadonlySet<string> = new Set([
  'return_statement',
  'break_statement',
  'continue_statement',
  'goto_statement',
  'exit_statement',
]);
