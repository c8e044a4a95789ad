import type { Node } from 'web-tree-sitter';

/**
 * The operator of an expression. Rules ask here and not in their patterns: operators beside operands make the query of
 * this grammar slow to prepare.
 */
export function operatorOf(expression: Node): string {
  return expression.childForFieldName('operator')?.text ?? '';
}
