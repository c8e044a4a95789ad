import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const unfinishedCode: CodeRule = {
  id: 'rust/unfinished-code',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [617],
  description: 'A `todo!()` was left in the code.',
  help: [
    'The program ends with a panic when it comes here.',
    'Write the missing part, or return an error that says that it is not supported.',
  ].join('\n\n'),
  bad: `fn price(order: &Order) -> u32 {
    todo!()
}`,
  good: `fn price(order: &Order) -> u32 {
    order.amount * 3
}`,
  query: '((macro_invocation macro: (identifier) @name) @macro (#eq? @name "todo"))',
  check(match) {
    const macro = match.node('macro');
    if (isTestCode(match.file, macro)) return undefined;
    return { at: macro, message: 'The program panics when it comes here.' };
  },
};
