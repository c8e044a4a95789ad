import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const nanComparison: CodeRule = {
  id: 'rust/nan-comparison',
  languages: ['rust'],
  grade: 'bug',
  cwe: [570, 571],
  description: 'A number is compared with NaN, which is equal to nothing, not even to itself.',
  help: ['`==` is never true and `!=` always is.', 'Ask `value.is_nan()`.'].join('\n\n'),
  bad: `fn is_missing(price: f64) -> bool {
    price == f64::NAN
}`,
  good: `fn is_missing(price: f64) -> bool {
    price.is_nan()
}`,
  query: `([(binary_expression right: (scoped_identifier name: (identifier) @name))
    (binary_expression left: (scoped_identifier name: (identifier) @name))] @comparison (#eq? @name "NAN"))`,
  check(match) {
    const comparison = match.node('comparison');
    const operator = comparison.childForFieldName('operator')?.text ?? '';
    if (!/^(?:[=!]=|[<>]=?)$/.test(operator)) return undefined;
    const value = [comparison.childForFieldName('left'), comparison.childForFieldName('right')].find(
      (side) => side !== null && !/::NAN$/.test(side.text),
    );
    const message = `This is ${operator === '!=' ? 'always' : 'never'} true: NaN is equal to nothing.`;
    if (value == null || !isSimple(value) || (operator !== '==' && operator !== '!=')) {
      return { at: comparison, message };
    }
    const text = `${operator === '!=' ? '!' : ''}${value.text}.is_nan()`;
    return {
      at: comparison,
      message,
      fix: { description: 'Ask is_nan()', edits: [{ start: comparison.startIndex, end: comparison.endIndex, text }] },
    };
  },
};

/** What a method can be called on without brackets. */
function isSimple(value: Node): boolean {
  return ['identifier', 'field_expression', 'call_expression', 'index_expression', 'parenthesized_expression'].includes(
    value.type,
  );
}
