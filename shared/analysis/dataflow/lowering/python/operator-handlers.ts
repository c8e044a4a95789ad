import { NO_NODE } from '../../../tree/flat-tree';
import type { BinaryOperator, Expression, UnaryOperator } from '../../ir';
import { percentFormat } from './percent-format';
import { NOTHING, type ExpressionHandler, type PythonLowering } from './python-lowering';

/** Operators: arithmetic, comparison, logic. */
export const OPERATOR_HANDLERS: readonly (readonly [string, ExpressionHandler])[] = [
  ['binary_operator', chain],
  ['boolean_operator', chain],
  ['comparison_operator', comparison],
  ['not_operator', (lowering, node) => not(lowering.expression(lowering.read.child(node, 'argument')))],
  ['unary_operator', unary],
  ['conditional_expression', conditional],
];

/** Longer chains of one operator become one flat expression: nobody wants to call themselves as often. */
const MAX_NESTED_OPERANDS = 50;
const UNARY: ReadonlyMap<string, UnaryOperator> = new Map([
  ['-', '-'],
  ['+', '+'],
  ['~', '~'],
]);
const BINARY: ReadonlyMap<string, BinaryOperator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
  ['//', '//'],
  ['%', '%'],
  ['**', '**'],
  ['&', '&'],
  ['|', '|'],
  ['^', '^'],
  ['<<', '<<'],
  ['>>', '>>'],
  ['and', 'and'],
  ['or', 'or'],
  ['==', '=='],
  ['is', '=='],
  ['!=', '!='],
  ['<>', '!='],
  ['is not', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['in', 'in'],
]);

/** The operator of a node, which stands under `operator`. */
export function operatorOf(lowering: PythonLowering, node: number): string {
  return lowering.read.text(lowering.read.child(node, 'operator')).replace(/=$/, '');
}

/** What two values give; undefined for operators that only libraries give a meaning. */
export function binary(operator: string, left: Expression, right: Expression, place: Place): Expression {
  const known = BINARY.get(operator);
  return known === undefined
    ? { kind: 'opaque', parts: [left, right] }
    : { kind: 'binary', operator: known, left, right, place };
}
type Place = (Expression & { kind: 'binary' })['place'];

/** `a + b + c`: from the left without a call of itself for each operand. */
function chain(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const kind = read.kind(node);
  const links: number[] = [];
  let first = node;
  while (read.kind(first) === kind) {
    links.push(first);
    first = read.child(first, 'left');
  }
  links.reverse();
  if (links.length > MAX_NESTED_OPERANDS) return flatChain(lowering, first, links);
  let left = lowering.expression(first);
  for (const link of links) {
    const operator = operatorOf(lowering, link);
    const right = read.child(link, 'right');
    const formatted = operator === '%' ? percentFormat(lowering, left, right, lowering.place(link)) : undefined;
    left = formatted ?? binary(operator, left, lowering.expression(right), lowering.place(link));
  }
  return left;
}

function flatChain(lowering: PythonLowering, first: number, links: readonly number[]): Expression {
  const last = links.at(-1) ?? first;
  const operands = [first, ...links.map((link) => lowering.read.child(link, 'right'))];
  const parts = lowering.expressions(operands);
  const areAllSums = links.every((link) => operatorOf(lowering, link) === '+');
  return areAllSums ? { kind: 'text', parts, place: lowering.placeBetween(first, last) } : { kind: 'opaque', parts };
}

/** `a < b < c` is `a < b and b < c`. */
function comparison(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const place = lowering.place(node);
  const operands = lowering.expressions(read.named(node));
  const operators = comparisonOperators(lowering, node);
  if (operands.length > MAX_NESTED_OPERANDS) return { kind: 'opaque', parts: operands };
  let result: Expression | undefined;
  operators.forEach((operator, index) => {
    const left = operands[index] ?? NOTHING;
    const right = operands[index + 1] ?? NOTHING;
    const one = operator === 'not in' ? not(binary('in', left, right, place)) : binary(operator, left, right, place);
    result = result === undefined ? one : { kind: 'binary', operator: 'and', left: result, right: one, place };
  });
  return result ?? { kind: 'opaque', parts: operands };
}

function comparisonOperators(lowering: PythonLowering, node: number): string[] {
  const { tree } = lowering.read;
  const operators: string[] = [];
  for (let child = tree.firstChild(node); child !== NO_NODE; child = tree.nextSibling(child)) {
    if (tree.isNamed(child) || tree.isExtra(child)) continue;
    operators.push(tree.textOf(child).replace(/\s+/g, ' '));
  }
  return operators;
}

function not(operand: Expression): Expression {
  return { kind: 'unary', operator: 'not', operand };
}

function unary(lowering: PythonLowering, node: number): Expression {
  const operator = UNARY.get(operatorOf(lowering, node));
  const operand = lowering.expression(lowering.read.child(node, 'argument'));
  if (operator === undefined) return { kind: 'opaque', parts: [operand] };
  if (operator === '-' && operand.kind === 'constant' && typeof operand.value === 'number') {
    return { kind: 'constant', value: -operand.value, place: lowering.place(node) };
  }
  return { kind: 'unary', operator, operand };
}

function conditional(lowering: PythonLowering, node: number): Expression {
  const [then, test, otherwise] = lowering.expressions(lowering.read.named(node));
  return { kind: 'conditional', test: test ?? NOTHING, then: then ?? NOTHING, otherwise: otherwise ?? NOTHING };
}
