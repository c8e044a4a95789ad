import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const panicInDrop: CodeRule = {
  id: 'rust/panic-in-drop',
  languages: ['rust'],
  grade: 'suspect',
  cwe: [755],
  description: 'A `drop` panics when what it does fails.',
  help: [
    'When the value is dropped because of another panic, the second one ends the whole process at once.',
    'Log the failure, or ask `std::thread::panicking()` first.',
  ].join('\n\n'),
  bad: `impl Drop for Shop {
    fn drop(&mut self) {
        std::fs::remove_file(&self.lock).unwrap();
    }
}`,
  good: `impl Drop for Shop {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.lock) {
            log::error!("the shop stays locked: {error}");
        }
    }
}`,
  query:
    '(impl_item trait: (type_identifier) @trait body: (declaration_list (function_item name: (identifier) @name body: (block) @body)) (#eq? @trait "Drop") (#eq? @name "drop"))',
  check(match) {
    const body = match.node('body');
    if (/\bpanicking\(\)/.test(body.text) || isTestCode(match.file, body)) return undefined;
    // To free what may still be in use is worse than to end.
    const isSafer = /\bfrom_raw\(|\bfree\(/.test(body.text);
    const panics = isSafer ? [] : body.descendantsOfType('macro_invocation').filter((one) => isAboutFailure(one, body));
    const unwraps = body.descendantsOfType('call_expression').filter(isUnwrapOfWork);
    return [...panics, ...unwraps].map((at) => ({ at, message: 'During another panic this ends the whole process.' }));
  },
};

const ASSERTIONS: ReadonlySet<string> = new Set(['assert', 'assert_eq', 'assert_ne']);
/** What fails for reasons outside of the program. */
const WORK =
  /^(?:remove_file|remove_dir|remove_dir_all|rename|set_permissions|flush|write_all|sync_all|sync_data|shutdown|kill|wait|send|execute|commit|rollback)$/;

/**
 * Whether it tells that something done here has failed. A panic about the value itself, which must not be dropped in this
 * state, is there on purpose.
 */
function isAboutFailure(macro: Node, body: Node): boolean {
  const name = macro.childForFieldName('macro')?.text ?? '';
  if (ASSERTIONS.has(name)) return results(body).some((result) => new RegExp(`\\b${result}\\b`).test(macro.text));
  if (name !== 'panic') return false;
  for (let node: Node | null = macro; node !== null && node.id !== body.id; node = node.parent) {
    if (node.type === 'match_arm') return /^Err\(\w+\)$/.test(node.childForFieldName('pattern')?.text ?? '');
    if (node.type !== 'if_expression') continue;
    const condition = node.childForFieldName('condition')?.text ?? '';
    return (
      /^let Err\(/.test(condition) || results(body).some((result) => new RegExp(`\\b${result}\\b`).test(condition))
    );
  }
  return false;
}

/** Names of what functions called here gave back. */
function results(body: Node): string[] {
  return body.descendantsOfType('let_declaration').flatMap((one) => {
    const value = one.childForFieldName('value');
    const [call] = value?.type === 'unsafe_block' ? value.descendantsOfType('call_expression') : [value];
    const called = call?.type === 'call_expression' ? call.childForFieldName('function')?.type : undefined;
    const pattern = one.childForFieldName('pattern');
    return (called === 'identifier' || called === 'scoped_identifier') && pattern?.type === 'identifier'
      ? [pattern.text]
      : [];
  });
}

function isUnwrapOfWork(call: Node): boolean {
  const called = call.childForFieldName('function');
  if (!/^(?:unwrap|expect)$/.test(called?.childForFieldName('field')?.text ?? '')) return false;
  const work = called?.childForFieldName('value');
  const name = work?.type === 'call_expression' ? work.childForFieldName('function') : undefined;
  return WORK.test((name?.childForFieldName('field') ?? name?.childForFieldName('name') ?? name)?.text ?? '');
}
