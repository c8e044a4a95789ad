import type { Node } from 'web-tree-sitter';
import type { Assignment } from '../request-tracker';

const STATEMENTS: ReadonlySet<string> = new Set([
  'short_var_declaration',
  'assignment_statement',
  'var_spec',
  'range_clause',
]);

const BLOCKS: ReadonlySet<string> = new Set([
  'block',
  'if_statement',
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'expression_case',
  'default_case',
  'communication_case',
  'type_case',
  'source_file',
]);

/** The assignment or declaration that gives a variable its value, where the variable is its target. */
export function assignmentTo(mention: Node): Assignment | undefined {
  const statement = statementAround(mention);
  if (statement === undefined) return undefined;
  const targets = targetsOf(statement);
  const index = targets.findIndex(({ id }) => id === mention.id);
  if (index === -1) return undefined;
  const operator = statement.childForFieldName('operator')?.text;
  return {
    value: valueFor(statement, index, targets.length),
    isAddition: operator !== undefined && operator !== '=',
    block: blockAround(statement),
  };
}

/** The variable that is given the value of this expression. */
export function variableGiven(value: Node): Node | undefined {
  const statement = statementAround(value);
  if (statement === undefined || statement.type === 'range_clause') return undefined;
  const targets = targetsOf(statement);
  const values = valuesOf(statement);
  const index = values.findIndex(({ id }) => id === value.id);
  const target = targets[index];
  return target?.type === 'identifier' ? target : undefined;
}

function statementAround(node: Node): Node | undefined {
  const { parent } = node;
  const statement = parent?.type === 'expression_list' ? parent.parent : parent;
  return statement != null && STATEMENTS.has(statement.type) ? statement : undefined;
}

function targetsOf(statement: Node): Node[] {
  if (statement.type === 'var_spec') return statement.childrenForFieldName('name');
  return statement.childForFieldName('left')?.namedChildren ?? [];
}

function valuesOf(statement: Node): Node[] {
  return statement.childForFieldName(statement.type === 'var_spec' ? 'value' : 'right')?.namedChildren ?? [];
}

/** Of a call that gives several values and stands for all of them, the first variable is taken to hold what it was called for. */
function valueFor(statement: Node, index: number, targets: number): Node | undefined {
  if (statement.type === 'range_clause') return undefined;
  const values = valuesOf(statement);
  if (values.length === targets) return values[index];
  return index === 0 && values.length === 1 ? values[0] : undefined;
}

function blockAround(statement: Node): Node {
  let around = statement;
  while (around.parent !== null) {
    around = around.parent;
    if (BLOCKS.has(around.type)) return around;
  }
  return around;
}
