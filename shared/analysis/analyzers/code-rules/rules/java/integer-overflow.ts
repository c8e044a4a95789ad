import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { declaredType } from '../../java-syntax/declared-type';
import { unwrapped } from '../../java-syntax/expressions';
import { integerValue } from '../../java-syntax/literals';

const LARGEST_INT = 2_147_483_647;
const DAY_MS = 86_400_000;
const DEPTH_LIMIT = 20;

export const integerOverflow: CodeRule = {
  id: 'java/integer-overflow',
  languages: ['java'],
  grade: 'bug',
  cwe: [190],
  description: 'A product of ints is too large for an int before it becomes a long.',
  help: 'The multiplication is done in 32 bits and wraps around; only then is the result stored in the `long`. Make one factor a `long`: `24L * 60 * 60 * 1000`.',
  bad: 'class Shop { long yearMs() { long year = 365 * 24 * 60 * 60 * 1000; return year; } }',
  good: 'class Shop { long yearMs() { long year = 365L * 24 * 60 * 60 * 1000; return year; } }',
  query: `
    (local_variable_declaration type: (integral_type) @type declarator: (variable_declarator value: (binary_expression operator: "*") @product))
    (field_declaration type: (integral_type) @type declarator: (variable_declarator value: (binary_expression operator: "*") @product))
    (constant_declaration type: (integral_type) @type declarator: (variable_declarator value: (binary_expression operator: "*") @product))`,
  check(match) {
    if (match.node('type').text !== 'long') return undefined;
    const product = match.node('product');
    const factors = factorsOf(product, 0);
    if (factors === undefined || factors.some(({ text }) => /[lL]$/.test(text) && /^\d/.test(text))) return undefined;
    const values = factors.map(integerValue);
    let known = 1;
    for (const value of values) known *= value ?? 1;
    const unknown = factors.filter((_, index) => values[index] === undefined);
    const isTooLarge = unknown.length === 0 && known > LARGEST_INT;
    // A few weeks in milliseconds no longer fit.
    const mayBeTooLarge =
      unknown.length === 1 && known >= DAY_MS && unknown.every((one) => declaredType(one) === 'int');
    if (!isTooLarge && !mayBeTooLarge) return undefined;
    return { at: product, message: 'This product is computed as an int and wraps around before it becomes a long.' };
  },
};

function factorsOf(node: Node, depth: number): Node[] | undefined {
  const inner = unwrapped(node);
  if (inner.type !== 'binary_expression') return [inner];
  const [left, right] = [inner.childForFieldName('left'), inner.childForFieldName('right')];
  if (inner.childForFieldName('operator')?.type !== '*' || left === null || right === null) return undefined;
  if (depth > DEPTH_LIMIT) return undefined;
  const [lefts, rights] = [factorsOf(left, depth + 1), factorsOf(right, depth + 1)];
  return lefts && rights && [...lefts, ...rights];
}
