import type { BinaryOperator, Expression, Statement, UnaryOperator } from '../ir';

/*
 * What is written as its place in a list. Who writes and who reads share the lists, and nothing moves in them: what was kept
 * would be read as something else.
 */

export const EXPRESSION_KINDS = [
  'constant',
  'name',
  'this',
  'super',
  'member',
  'index',
  'call',
  'new',
  'binary',
  'unary',
  'text',
  'object',
  'list',
  'function',
  'class',
  'conditional',
  'assign',
  'await',
  'yield',
  'import',
  'cast',
  'sequence',
  'opaque',
] as const satisfies readonly Expression['kind'][];

export const STATEMENT_KINDS = [
  'do',
  'declare',
  'if',
  'loop',
  'each',
  'switch',
  'try',
  'block',
  'return',
  'throw',
  'break',
  'continue',
] as const satisfies readonly Statement['kind'][];

export const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '>>>',
  'and',
  'or',
  'coalesce',
  'in',
  'instanceof',
  '//',
] as const satisfies readonly BinaryOperator[];

export const UNARY_OPERATORS = ['not', '-', '+', '~', 'typeof'] as const satisfies readonly UnaryOperator[];

export const EACH_OF = ['values', 'keys'] as const;
