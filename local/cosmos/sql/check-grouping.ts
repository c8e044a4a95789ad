import { AGGREGATES } from './aggregates';
import type { Expression, Query } from './ast';
import { SqlError } from './sql-error';

/** A grouped query may select grouping expressions and aggregates only, and cannot be ordered. */
export function checkGrouping(query: Query): void {
  const [order] = query.orderBy;
  if (order !== undefined && query.groupBy.length > 0) {
    const { start, end } = order.span;
    throw new SqlError(`'ORDER BY' at position ${start} is not supported in presence of GROUP BY.`, start, end);
  }
  const keys = new Set(query.groupBy.map(shapeOf));
  for (const expression of selected(query)) checkSelected(expression, keys);
}

function selected({ projection }: Query): readonly Expression[] {
  if (projection.kind === 'value') return [projection.expression];
  if (projection.kind === 'list') return projection.items.map((item) => item.expression);
  const { start, end } = projection.span;
  throw new SqlError(`'SELECT *' at position ${start} is not supported with GROUP BY.`, start, end);
}

function checkSelected(expression: Expression, keys: ReadonlySet<string>): void {
  if (keys.has(shapeOf(expression))) return;
  if (expression.kind === 'call' && Object.hasOwn(AGGREGATES, expression.name)) return;
  if (expression.kind === 'name') {
    const { start, end } = expression.span;
    throw new SqlError(
      `Property reference through '${expression.name}' at position ${start} is invalid in the select list because it is not contained in either an aggregate function or the GROUP BY clause.`,
      start,
      end,
    );
  }
  for (const child of childrenOf(expression)) checkSelected(child, keys);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'property':
      return [expression.object, expression.key];
    case 'array':
      return expression.elements;
    case 'object':
      return expression.entries.map((entry) => entry.value);
    case 'unary':
      return [expression.operand];
    case 'binary':
    case 'logical':
    case 'coalesce':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.otherwise];
    case 'in':
      return [expression.operand, ...expression.candidates];
    case 'like':
      return [expression.operand, expression.pattern];
    case 'call':
      return expression.arguments;
    default:
      return [];
  }
}

/** The expression as text, without the positions it stood at. */
function shapeOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'span' ? undefined : value));
}
