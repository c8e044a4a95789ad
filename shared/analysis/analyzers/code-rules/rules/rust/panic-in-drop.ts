import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const panicInDrop: CodeRule = {
  id: 'rust/panic-in-drop',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [755],
  description: 'A `drop` panics.',
  help: [
    'When the value is dropped because of another panic, the second one ends the whole process at once.',
    'Log the failure, or ask `std::thread::panicking()` first.',
  ].join('\n\n'),
  bad: `impl Drop for Shop {
    fn drop(&mut self) {
        if self.open {
            panic!("the shop is still open");
        }
    }
}`,
  good: `impl Drop for Shop {
    fn drop(&mut self) {
        if self.open {
            log::error!("the shop is still open");
        }
    }
}`,
  query:
    '(impl_item trait: (type_identifier) @trait body: (declaration_list (function_item name: (identifier) @name body: (block) @body)) (#eq? @trait "Drop") (#eq? @name "drop"))',
  check(match) {
    const body = match.node('body');
    if (/\bpanicking\(\)/.test(body.text) || isTestCode(match.file, body)) return undefined;
    const panics = body
      .descendantsOfType('macro_invocation')
      .filter((one) => PANICS.has(one.childForFieldName('macro')?.text ?? ''));
    return panics.map((at) => ({ at, message: 'During another panic this ends the whole process.' }));
  },
};

const PANICS = new Set(['panic', 'todo', 'unimplemented', 'assert', 'assert_eq', 'assert_ne']);
