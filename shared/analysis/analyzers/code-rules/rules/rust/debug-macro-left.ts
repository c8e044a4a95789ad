import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { enclosingFunction } from '../../rust-syntax/surroundings';

export const debugMacroLeft: CodeRule = {
  id: 'rust/debug-macro-left',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [489],
  description: 'A `dbg!` was left in the code.',
  help: [
    'It writes its value to the error output of the program, for everybody to see.',
    'Remove it, or use the log where the value is of interest.',
  ].join('\n\n'),
  bad: `fn price(order: &Order) -> u32 {
    dbg!(order.amount) * 3
}`,
  good: `fn price(order: &Order) -> u32 {
    order.amount * 3
}`,
  query: '((macro_invocation macro: (identifier) @name (token_tree) @value) @macro (#eq? @name "dbg"))',
  check(match) {
    const macro = match.node('macro');
    // A function that never returns tells all it knows before it ends the program.
    if (isTestCode(match.file, macro) || enclosingFunction(macro)?.childForFieldName('return_type')?.text === '!') {
      return undefined;
    }
    const value = match.node('value').text;
    const isEmpty = match.node('value').namedChildCount === 0;
    const message = 'This was written to look into a running program.';
    const isStatement = macro.parent?.type === 'expression_statement';
    // A statement would be left that does nothing; brackets keep what is inside one value, but several would be a tuple.
    if (isStatement || isEmpty || value.includes(',') || !value.startsWith('(')) return { at: macro, message };
    return {
      at: macro,
      message,
      fix: { description: 'Remove dbg!', edits: [{ start: macro.startIndex, end: macro.endIndex, text: value }] },
    };
  },
};
