import type { BinaryOperator, Expression } from './ast';
import type { TokenStream } from './token-stream';

export function parseExpression(tokens: TokenStream): Expression {
  const left = parseOr(tokens);
  if (tokens.take('??')) return { kind: 'coalesce', left, right: parseExpression(tokens) };
  if (!tokens.take('?')) return left;
  const whenTrue = parseExpression(tokens);
  tokens.expect(':');
  return { kind: 'conditional', condition: left, whenTrue, otherwise: parseExpression(tokens) };
}

/** A value with its `.name` and `[index]` tail: what may stand in FROM, TOP, OFFSET and LIMIT. */
export function parsePostfix(tokens: TokenStream): Expression {
  let expression = parsePrimary(tokens);
  for (;;) {
    if (tokens.take('.')) {
      expression = { kind: 'property', object: expression, key: { kind: 'literal', value: tokens.name().text } };
      if (isUserFunction(expression) && tokens.is('(')) {
        throw tokens.unexpected('user-defined functions are not supported');
      }
    } else if (tokens.take('[')) {
      const key = parseExpression(tokens);
      tokens.expect(']');
      expression = { kind: 'property', object: expression, key };
    } else return expression;
  }
}

function isUserFunction(expression: Expression): boolean {
  return expression.kind === 'property' && expression.object.kind === 'name' && /^udf$/i.test(expression.object.name);
}

function parseOr(tokens: TokenStream): Expression {
  let left = parseAnd(tokens);
  while (tokens.take('OR')) left = { kind: 'logical', operator: 'OR', left, right: parseAnd(tokens) };
  return left;
}

function parseAnd(tokens: TokenStream): Expression {
  let left = parseNot(tokens);
  while (tokens.take('AND')) left = { kind: 'logical', operator: 'AND', left, right: parseNot(tokens) };
  return left;
}

function parseNot(tokens: TokenStream): Expression {
  return tokens.take('NOT') ? { kind: 'unary', operator: 'NOT', operand: parseNot(tokens) } : parseComparison(tokens);
}

const COMPARISONS: Readonly<Record<string, BinaryOperator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function parseComparison(tokens: TokenStream): Expression {
  let left = parseBinary(tokens, 0);
  for (;;) {
    const operator = tokens.peek().kind === 'symbol' ? COMPARISONS[tokens.peek().text] : undefined;
    if (operator !== undefined) {
      tokens.next();
      left = { kind: 'binary', operator, left, right: parseBinary(tokens, 0) };
      continue;
    }
    const isNegated = tokens.is('NOT') && ['IN', 'BETWEEN', 'LIKE'].some((word) => tokens.is(word, 1));
    if (isNegated) tokens.next();
    const test = parseTest(tokens, left);
    if (test === undefined) return left;
    left = isNegated ? { kind: 'unary', operator: 'NOT', operand: test } : test;
  }
}

function parseTest(tokens: TokenStream, operand: Expression): Expression | undefined {
  if (tokens.take('IN')) {
    tokens.expect('(');
    return { kind: 'in', operand, candidates: parseList(tokens, ')') };
  }
  if (tokens.take('BETWEEN')) {
    const low = parseBinary(tokens, 0);
    tokens.expect('AND');
    const high = parseBinary(tokens, 0);
    const left: Expression = { kind: 'binary', operator: '>=', left: operand, right: low };
    return {
      kind: 'logical',
      operator: 'AND',
      left,
      right: { kind: 'binary', operator: '<=', left: operand, right: high },
    };
  }
  if (!tokens.take('LIKE')) return undefined;
  const pattern = parseBinary(tokens, 0);
  if (!tokens.take('ESCAPE')) return { kind: 'like', operand, pattern, escape: '' };
  if (tokens.peek().kind !== 'string') throw tokens.unexpected('ESCAPE takes one character');
  return { kind: 'like', operand, pattern, escape: tokens.next().text };
}

/** Loosest first. */
const PRECEDENCE: readonly (readonly BinaryOperator[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>', '>>>'],
  ['||'],
  ['+', '-'],
  ['*', '/', '%'],
];

function parseBinary(tokens: TokenStream, level: number): Expression {
  const operators = PRECEDENCE[level];
  if (operators === undefined) return parseUnary(tokens);
  let left = parseBinary(tokens, level + 1);
  for (;;) {
    const operator = operators.find((candidate) => tokens.is(candidate));
    if (operator === undefined) return left;
    tokens.next();
    left = { kind: 'binary', operator, left, right: parseBinary(tokens, level + 1) };
  }
}

function parseUnary(tokens: TokenStream): Expression {
  for (const operator of ['-', '+', '~'] as const) {
    if (tokens.take(operator)) return { kind: 'unary', operator, operand: parseUnary(tokens) };
  }
  return parsePostfix(tokens);
}

const CONSTANTS: readonly (readonly [string, unknown])[] = [
  ['NULL', null],
  ['TRUE', true],
  ['FALSE', false],
  ['UNDEFINED', undefined],
];

function parsePrimary(tokens: TokenStream): Expression {
  const token = tokens.peek();
  const span = { start: token.start, end: token.end };
  for (const [word, value] of CONSTANTS) if (tokens.take(word)) return { kind: 'literal', value };
  if (tokens.take('EXISTS')) return parseSubquery(tokens, 'exists');
  if (tokens.take('ARRAY')) return parseSubquery(tokens, 'array');
  if (tokens.is('(') && tokens.is('SELECT', 1)) return parseSubquery(tokens, 'scalar');
  if (tokens.take('(')) {
    const inner = parseExpression(tokens);
    tokens.expect(')');
    return inner;
  }
  if (tokens.take('[')) return { kind: 'array', elements: parseList(tokens, ']') };
  if (tokens.take('{')) return parseObject(tokens);
  if (token.kind === 'number') return { kind: 'literal', value: Number(tokens.next().text) };
  if (token.kind === 'string') return { kind: 'literal', value: tokens.next().text };
  if (token.kind === 'parameter') return { kind: 'parameter', name: tokens.next().text, span };
  if (token.kind !== 'name') throw tokens.unexpected();
  tokens.next();
  if (!tokens.take('(')) return { kind: 'name', name: token.text, span };
  return { kind: 'call', name: token.text.toUpperCase(), arguments: parseList(tokens, ')'), span };
}

function parseSubquery(tokens: TokenStream, form: 'exists' | 'array' | 'scalar'): Expression {
  tokens.expect('(');
  const query = tokens.parseSelect(tokens);
  tokens.expect(')');
  return { kind: 'subquery', form, query };
}

function parseList(tokens: TokenStream, close: string): readonly Expression[] {
  const elements: Expression[] = [];
  if (tokens.take(close)) return elements;
  do elements.push(parseExpression(tokens));
  while (tokens.take(','));
  tokens.expect(close);
  return elements;
}

function parseObject(tokens: TokenStream): Expression {
  const entries: { key: string; value: Expression }[] = [];
  if (tokens.take('}')) return { kind: 'object', entries };
  do {
    const key = tokens.peek().kind === 'string' ? tokens.next().text : tokens.name().text;
    tokens.expect(':');
    entries.push({ key, value: parseExpression(tokens) });
  } while (tokens.take(','));
  tokens.expect('}');
  return { kind: 'object', entries };
}
