import type { ComparisonOperator, Expression, Query } from '../sql';

/** A property of the document compared with a constant, which every answer must meet. */
export interface Restriction {
  readonly path: readonly string[];
  readonly operator: ComparisonOperator;
  readonly value: unknown;
}

/** The name the whole document goes by, when the query reads documents as they are. */
export function documentAlias(query: Query): string | undefined {
  const [source] = query.sources;
  if (source?.kind !== 'path' || source.from.kind !== 'name') return undefined;
  return source.alias;
}

export function isWholeDocument(query: Query): boolean {
  const { projection, sources } = query;
  if (projection.kind === 'all') return sources.length === 1 && documentAlias(query) !== undefined;
  if (projection.kind === 'list') return false;
  return projection.expression.kind === 'name' && projection.expression.name === documentAlias(query);
}

export function propertyPath(expression: Expression, alias: string): readonly string[] | undefined {
  if (expression.kind === 'name') return expression.name === alias ? [] : undefined;
  if (expression.kind !== 'property' || expression.key.kind !== 'literal') return undefined;
  const parent = propertyPath(expression.object, alias);
  const { value } = expression.key;
  return parent === undefined || typeof value !== 'string' ? undefined : [...parent, value];
}

/** Restrictions that hold for the whole WHERE: those joined by AND at its top. */
export function restrictionsOf(query: Query, parameters: ReadonlyMap<string, unknown>): readonly Restriction[] {
  const alias = documentAlias(query);
  if (alias === undefined || query.where === undefined) return [];
  return conjuncts(query.where).flatMap((expression) => toRestriction(expression, alias, parameters) ?? []);
}

function conjuncts(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'logical' || expression.operator !== 'AND') return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

const MIRRORED = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function toRestriction(
  expression: Expression,
  alias: string,
  parameters: ReadonlyMap<string, unknown>,
): Restriction | undefined {
  if (expression.kind !== 'binary') return undefined;
  const { operator, left, right } = expression;
  if (!isMirrored(operator)) return undefined;
  const leftPath = propertyPath(left, alias);
  const rightPath = propertyPath(right, alias);
  if (leftPath !== undefined && isConstant(right)) {
    return { path: leftPath, operator, value: constant(right, parameters) };
  }
  if (rightPath === undefined || !isConstant(left)) return undefined;
  return { path: rightPath, operator: MIRRORED[operator], value: constant(left, parameters) };
}

function isMirrored(operator: string): operator is keyof typeof MIRRORED {
  return Object.hasOwn(MIRRORED, operator);
}

function isConstant(expression: Expression): boolean {
  return expression.kind === 'literal' || expression.kind === 'parameter';
}

function constant(expression: Expression, parameters: ReadonlyMap<string, unknown>): unknown {
  if (expression.kind === 'literal') return expression.value;
  return expression.kind === 'parameter' ? parameters.get(expression.name) : undefined;
}
