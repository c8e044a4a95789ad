import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const bitTestPrecedence: CodeRule = {
  id: 'c/bit-test-precedence',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [783],
  description: 'A comparison or a negation binds tighter than the bit operator beside it.',
  help: '`flags & MASK == 0` means `flags & (MASK == 0)`, and `!flags & MASK` means `(!flags) & MASK`. Write the parentheses.',
  bad: 'int f(int flags) { return flags & MASK == 0; }',
  good: 'int f(int flags) { return (flags & MASK) == 0; }',
  query: `
    (binary_expression left: (_) @left operator: ["&" "|"] @operator right: (binary_expression operator: ["==" "!="] @comparison right: (_) @value) @right) @at
    (binary_expression left: (unary_expression operator: "!") @not operator: "&" right: [(identifier) (number_literal)] @mask) @at`,
  check(match) {
    const at = match.node('at');
    // The type of a reference, as a macro takes it, reads like an operator without its other side.
    if (at.hasError || enclosingArguments(at)?.hasError === true) return undefined;
    const not = match.find('not');
    if (not !== undefined) {
      const isMask = /^[A-Z\d_]+$|^0x|^\d+$/.test(match.node('mask').text) && match.node('mask').text !== '1';
      return isMask ? { at, message: 'The ! applies to the left side only.' } : undefined;
    }
    // Two comparisons joined by & are meant so.
    const isBothBoolean = /[!=<>]=|[<>]|^!|^\(/.test(match.node('left').text);
    if (isBothBoolean) return undefined;
    return { at, message: `${match.node('comparison').text} binds tighter than ${match.node('operator').text}.` };
  },
};

function enclosingArguments(node: Node): Node | undefined {
  for (let above = node.parent; above !== null && !above.type.endsWith('_statement'); above = above.parent) {
    if (above.type === 'argument_list') return above;
  }
  return undefined;
}
