import type { Node } from 'web-tree-sitter';

/** Where a `switch` stands that gives no value. */
const STATEMENTS = new Set([
  'block',
  'constructor_body',
  'do_statement',
  'enhanced_for_statement',
  'for_statement',
  'if_statement',
  'labeled_statement',
  'switch_block_statement_group',
  'while_statement',
]);

/** Whether `one` of `case 1 -> one;` is what the whole `switch` gives, though it looks like a statement. */
export function isValueOfSwitch(statement: Node): boolean {
  if (statement.parent?.type !== 'switch_rule') return false;
  const outer = statement.parent.parent?.parent?.parent;
  if (outer == null || STATEMENTS.has(outer.type)) return false;
  return outer.type !== 'expression_statement' || outer.parent?.type !== 'switch_rule' || isValueOfSwitch(outer);
}
