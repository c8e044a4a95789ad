import type { Argument, Entry, Expression } from '../../ir';
import type { ExpressionHandler, PythonLowering } from './python-lowering';

/** Lists, tuples, sets, dictionaries, and what only holds an expression. */
export const COLLECTION_HANDLERS: readonly (readonly [string, ExpressionHandler])[] = [
  ['list', list],
  ['tuple', list],
  ['set', list],
  ['expression_list', list],
  ['pattern_list', list],
  ['dictionary', dictionary],
  ['parenthesized_expression', (lowering, node) => lowering.expression(lowering.read.first(node))],
  ['list_splat', (lowering, node) => lowering.expression(lowering.read.first(node))],
  ['dictionary_splat', (lowering, node) => lowering.expression(lowering.read.first(node))],
];

function list(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const items = read.named(node).map((child): Argument => itemOf(lowering, child));
  return { kind: 'list', items, place: lowering.place(node) };
}

function itemOf(lowering: PythonLowering, node: number): Argument {
  const { read } = lowering;
  const kind = read.kind(node);
  if (kind === 'list_splat' || kind === 'parenthesized_list_splat') {
    const inner = read.first(node);
    const value = read.kind(inner) === 'list_splat' ? read.first(inner) : inner;
    return { value: lowering.expression(value), isSpread: true };
  }
  return { value: lowering.expression(node) };
}

function dictionary(lowering: PythonLowering, node: number): Expression {
  const { read } = lowering;
  const entries = read.named(node).map((child): Entry => {
    if (read.kind(child) !== 'pair') return { value: lowering.expression(read.first(child)) };
    return {
      key: lowering.expression(read.child(child, 'key')),
      value: lowering.expression(read.child(child, 'value')),
    };
  });
  return { kind: 'object', entries, place: lowering.place(node) };
}
