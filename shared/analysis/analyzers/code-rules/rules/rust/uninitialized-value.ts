import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { attributesOf } from '../../rust-syntax/attributes';

export const uninitializedValue: CodeRule = {
  id: 'rust/uninitialized-value',
  languages: ['rust'],
  grade: 'bug',
  cwe: [457],
  description: 'A value is made from memory that nobody has filled, which Rust does not define.',
  help: [
    'The compiler counts on every value being valid, so the program may do anything, also where it seems to work.',
    'Keep the memory in a `MaybeUninit` until it is filled, and call `assume_init` only then.',
  ].join('\n\n'),
  bad: `fn buffer() -> [u8; 64] {
    unsafe { std::mem::MaybeUninit::uninit().assume_init() }
}`,
  good: `fn buffer() -> [u8; 64] {
    [0; 64]
}`,
  query: `((call_expression function: (field_expression value: (call_expression function: (_) @made) field: (field_identifier) @name)) @call (#eq? @name "assume_init"))
    ((call_expression function: [(scoped_identifier name: (identifier) @name) (generic_function function: (scoped_identifier name: (identifier) @name))] @made) @call (#eq? @name "uninitialized"))`,
  check(match) {
    const made = match.node('made').text;
    const isOwn =
      match.node('name').text === 'assume_init'
        ? /\bMaybeUninit(?:::<.*>)?::uninit$/s.test(made)
        : /\bmem::uninitialized\b/.test(made);
    // Memory for more of the same may stay as it is.
    if (
      !isOwn ||
      /MaybeUninit<[^]*MaybeUninit|\[\s*MaybeUninit/.test(
        match.node('call').parent?.parent?.parent?.text.slice(0, MOST_TEXT) ?? '',
      )
    ) {
      return undefined;
    }
    if (isAllowed(match.node('call'))) return undefined;
    return { at: match.node('call'), message: 'Nobody has filled this memory, so it is no valid value.' };
  },
};

const MOST_TEXT = 500;

/** The compiler warns of it too; who allows it there has been told. */
function isAllowed(call: Node): boolean {
  let statement: Node | null = call;
  while (statement !== null && statement.type !== 'let_declaration' && statement.type !== 'function_item') {
    statement = statement.parent;
  }
  return (
    statement !== null && attributesOf(statement).some(({ text }) => /invalid_value|uninit_assumed_init/.test(text))
  );
}
