import { NO_NODE } from '../../../tree/flat-tree';
import type { BinaryOperator, Expression, Statement, UnaryOperator } from '../../ir';
import type { FileLowering } from './file-lowering';
import { constant } from './literals';

const BINARY: ReadonlyMap<string, BinaryOperator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['*', '*'],
  ['/', '/'],
  ['%', '%'],
  ['**', '**'],
  ['==', '=='],
  ['===', '=='],
  ['!=', '!='],
  ['!==', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['&', '&'],
  ['|', '|'],
  ['^', '^'],
  ['<<', '<<'],
  ['>>', '>>'],
  ['>>>', '>>>'],
  ['&&', 'and'],
  ['||', 'or'],
  ['??', 'coalesce'],
  ['in', 'in'],
  ['instanceof', 'instanceof'],
]);
const UNARY: ReadonlyMap<string, UnaryOperator> = new Map([
  ['!', 'not'],
  ['-', '-'],
  ['+', '+'],
  ['~', '~'],
  ['typeof', 'typeof'],
]);
/** Longer chains are put together like a tree, so that they are not as deep as they are long. */
const MAX_CHAIN = 40;

/** The operator of an assignment such as `+=`, or of an operation. */
export function binaryOperator(written: string): BinaryOperator | undefined {
  return BINARY.get(written);
}

/** A chain leans to the left, one node in the other: it is walked, not climbed. */
export function lowerBinary(file: FileLowering, node: number): Expression {
  const rights: { readonly node: number; readonly operator: BinaryOperator }[] = [];
  let left = node;
  for (; left !== NO_NODE && file.tree.kind(left) === 'binary_expression'; left = file.child(left, 'left')) {
    const operator = operatorOf(file, left);
    if (operator === undefined) break;
    rights.push({ node: left, operator });
  }
  const first = left !== NO_NODE && left !== node ? operandOf(file, left) : constant(undefined);
  rights.reverse();
  return rights.length > MAX_CHAIN ? longChain(file, first, rights) : chain(file, first, rights);
}

interface Right {
  readonly node: number;
  readonly operator: BinaryOperator;
}

function chain(file: FileLowering, first: Expression, rights: readonly Right[]): Expression {
  let left = first;
  for (const { node, operator } of rights) {
    const right = operandOf(file, file.child(node, 'right'));
    left = { kind: 'binary', operator, left, right, place: file.place(node) };
  }
  return left;
}

const NO_RIGHT: Right = { node: 0, operator: '+' };

/** Operators that give the same however a chain of them is put together; of other chains only the parts matter. */
const ASSOCIATIVE: ReadonlySet<BinaryOperator> = new Set(['+', 'and', 'or', 'coalesce']);

function longChain(file: FileLowering, first: Expression, rights: readonly Right[]): Expression {
  const parts = [first, ...rights.map(({ node }) => operandOf(file, file.child(node, 'right')))];
  const { operator, node } = rights[0] ?? NO_RIGHT;
  const isPlain = rights.every((right) => right.operator === operator) && ASSOCIATIVE.has(operator);
  if (!isPlain) return { kind: 'opaque', parts };
  const place = file.place(rights.at(-1)?.node ?? node);
  const join = (from: number, to: number): Expression => {
    if (to - from === 1) return parts[from] ?? constant(undefined);
    const middle = (from + to) >> 1;
    return { kind: 'binary', operator, left: join(from, middle), right: join(middle, to), place };
  };
  return join(0, parts.length);
}

/** `#field in object` names a private field. */
function operandOf(file: FileLowering, node: number): Expression {
  if (node !== NO_NODE && file.tree.kind(node) === 'private_property_identifier') {
    return constant(file.tree.textOf(node));
  }
  return file.expression(node);
}

function operatorOf(file: FileLowering, node: number): BinaryOperator | undefined {
  const operator = file.child(node, 'operator');
  return operator === NO_NODE ? undefined : BINARY.get(file.tree.textOf(operator));
}

export function lowerUnary(file: FileLowering, node: number): Expression {
  const written = file.child(node, 'operator');
  const operand = file.expression(file.child(node, 'argument'));
  const text = written === NO_NODE ? '' : file.tree.textOf(written);
  if (text === 'delete') return deleted(file, node, operand);
  if (text === 'void') return { kind: 'sequence', body: [{ kind: 'do', value: operand }], value: constant(undefined) };
  const operator = UNARY.get(text);
  if (operator === undefined) return { kind: 'opaque', parts: [operand] };
  if (operator === '-' && operand.kind === 'constant' && typeof operand.value === 'number') {
    return { ...operand, value: -operand.value };
  }
  return { kind: 'unary', operator, operand };
}

/** What is deleted is undefined then. */
function deleted(file: FileLowering, node: number, target: Expression): Expression {
  if (target.kind !== 'member' && target.kind !== 'index') return constant(true);
  return { kind: 'assign', target, value: constant(undefined), place: file.place(node) };
}

export function lowerTernary(file: FileLowering, node: number): Expression {
  return {
    kind: 'conditional',
    test: file.expression(file.child(node, 'condition')),
    then: file.expression(file.child(node, 'consequence')),
    otherwise: file.expression(file.child(node, 'alternative')),
  };
}

export function lowerSequence(file: FileLowering, node: number): Expression {
  const parts = file.tree.namedChildren(node).map((part) => file.expression(part));
  const value = parts.pop() ?? constant(undefined);
  const body = parts.map((part): Statement => ({ kind: 'do', value: part }));
  return body.length === 0 ? value : { kind: 'sequence', body, value };
}
