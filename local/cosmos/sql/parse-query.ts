import type { Expression, OrderItem, ProjectedItem, Projection, Query, Source } from './ast';
import { parseExpression, parsePostfix } from './parse-expression';
import { SqlError } from './sql-error';
import { TokenStream } from './token-stream';

export function parseQuery(text: string): Query {
  const tokens = new TokenStream(text, parseSelect);
  const query = parseSelect(tokens);
  if (tokens.peek().kind !== 'end') throw tokens.unexpected();
  return query;
}

export function parseSelect(tokens: TokenStream): Query {
  tokens.expect('SELECT');
  const isDistinct = tokens.take('DISTINCT');
  const top = tokens.take('TOP') ? parsePostfix(tokens) : undefined;
  const projection = parseProjection(tokens);
  const sources = parseSources(tokens);
  const where = tokens.take('WHERE') ? parseExpression(tokens) : undefined;
  const groupBy = parseGroupBy(tokens);
  const orderBy = parseOrderBy(tokens);
  if (top !== undefined && tokens.is('OFFSET')) throw tokens.unexpected('TOP and OFFSET LIMIT exclude each other');
  const offset = tokens.take('OFFSET') ? parsePostfix(tokens) : undefined;
  if (offset !== undefined) tokens.expect('LIMIT');
  const limit = offset === undefined ? undefined : parsePostfix(tokens);
  return { kind: 'query', isDistinct, top, projection, sources, where, groupBy, orderBy, offset, limit };
}

function parseProjection(tokens: TokenStream): Projection {
  const { start, end } = tokens.peek();
  if (tokens.take('*')) return { kind: 'all', span: { start, end } };
  if (tokens.take('VALUE')) return { kind: 'value', expression: parseExpression(tokens) };
  const items: ProjectedItem[] = [];
  let unnamed = 0;
  do {
    const span = tokens.peek();
    const expression = parseExpression(tokens);
    const alias = parseAlias(tokens) ?? impliedName(expression) ?? `$${(unnamed += 1)}`;
    if (items.some((item) => item.alias === alias)) {
      throw new SqlError(
        `The property name '${alias}' at position ${span.start} is given more than once.`,
        span.start,
        tokens.peek().start,
        'SC2103',
      );
    }
    items.push({ expression, alias });
  } while (tokens.take(','));
  return { kind: 'list', items };
}

function parseAlias(tokens: TokenStream): string | undefined {
  if (tokens.take('AS') || tokens.peek().kind === 'name') return tokens.name().text;
  return undefined;
}

function impliedName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'property' && expression.key.kind === 'literal' && typeof expression.key.value === 'string') {
    return expression.key.value;
  }
  return undefined;
}

function parseSources(tokens: TokenStream): readonly Source[] {
  if (!tokens.take('FROM')) return [];
  const sources = [parseSource(tokens)];
  while (tokens.take('JOIN')) sources.push(parseSource(tokens));
  return sources;
}

function parseSource(tokens: TokenStream): Source {
  const first = tokens.peek();
  const span = { start: first.start, end: first.end };
  if (tokens.is('(')) {
    const from = parseNestedQuery(tokens);
    tokens.take('AS');
    return { kind: 'rows', alias: tokens.name().text, from, span };
  }
  if (tokens.is('IN', 1)) {
    const alias = tokens.name().text;
    tokens.expect('IN');
    if (tokens.is('(')) return { kind: 'each', alias, from: parseNestedQuery(tokens), span };
    return { kind: 'each', alias, from: parsePath(tokens), span };
  }
  const from = parsePath(tokens);
  const alias = parseAlias(tokens) ?? impliedName(from);
  if (alias === undefined) throw tokens.unexpected('the source needs an alias');
  return { kind: 'path', alias, from, span };
}

function parsePath(tokens: TokenStream): Expression {
  if (tokens.peek().kind !== 'name') throw tokens.unexpected('expected the name of a source');
  return parsePostfix(tokens);
}

function parseNestedQuery(tokens: TokenStream): Query {
  tokens.expect('(');
  const query = parseSelect(tokens);
  tokens.expect(')');
  return query;
}

function parseGroupBy(tokens: TokenStream): readonly Expression[] {
  if (!tokens.take('GROUP')) return [];
  tokens.expect('BY');
  const expressions = [parseExpression(tokens)];
  while (tokens.take(',')) expressions.push(parseExpression(tokens));
  return expressions;
}

function parseOrderBy(tokens: TokenStream): readonly OrderItem[] {
  if (!tokens.take('ORDER')) return [];
  tokens.expect('BY');
  if (/^rank$/i.test(tokens.peek().text)) throw tokens.unexpected('ORDER BY RANK is not supported');
  const items: OrderItem[] = [];
  do {
    const { start } = tokens.peek();
    const expression = parseExpression(tokens);
    const isDescending = tokens.take('DESC');
    if (!isDescending) tokens.take('ASC');
    const span = { start, end: tokens.peek().start };
    items.push({ expression, direction: isDescending ? 'descending' : 'ascending', span });
  } while (tokens.take(','));
  return items;
}
