import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { attributesOf } from '../../rust-syntax/attributes';

export const testWithoutAssertion: CodeRule = {
  id: 'rust/test-without-assertion',
  languages: ['rust'],
  grade: 'test',
  enabled: false,
  description: 'A test checks nothing: it fails only when the code panics.',
  help: [
    'It stays green whatever the code gives back.',
    'Compare the result with what is expected: `assert_eq!`.',
  ].join('\n\n'),
  bad: `#[test]
fn price() {
    let price = total(3, 5);
    println!("{price}");
}`,
  good: `#[test]
fn price() {
    assert_eq!(total(3, 5), 15);
}`,
  query: '(attribute_item (attribute . [(identifier) (scoped_identifier)] @name)) @attribute',
  check(match) {
    if (!/^(?:\w+::)*test$/.test(match.node('name').text)) return undefined;
    let test = match.node('attribute').nextNamedSibling;
    while (test !== null && /^(?:attribute_item|\w+_comment)$/.test(test.type)) test = test.nextNamedSibling;
    const body = test?.type === 'function_item' ? test.childForFieldName('body') : null;
    if (test === null || body === null || body.namedChildCount === 0 || isChecked(test, body)) return undefined;
    const name = test.childForFieldName('name');
    return name === null ? undefined : { at: name, message: `${name.text} checks nothing.` };
  },
};

const CHECKS =
  /assert|panic|should|expect|check|verify|must|ensure|unwrap|matches|compare|equal|insta|snapshot|golden|trybuild|compile|prop_|quickcheck|unreachable|test|validate|run|fails|ok|is_|no_|regression|overlap|issue/i;

/** A macro or a call whose name says that it checks, a result that is handed back, or a `?`. */
function isChecked(test: Node, body: Node): boolean {
  if (
    test.childForFieldName('return_type') !== null ||
    /should_panic/.test(
      attributesOf(test)
        .map(({ text }) => text)
        .join(' '),
    )
  ) {
    return true;
  }
  const macros = body.descendantsOfType('macro_invocation').map((one) => one.childForFieldName('macro')?.text ?? '');
  // What is written in the brackets of a macro has no tree, so any macro but those that print may check.
  if (macros.some((name) => !PRINTS.test(name))) return true;
  const calls = body.descendantsOfType('call_expression').map((call) => calledName(call));
  // Who throws the result away wants to see that it can be made at all.
  if (/\blet _/.test(body.text)) return true;
  // With types alone a test can check that something compiles.
  if (
    body.descendantsOfType('try_expression').length > 0 ||
    calls.length === 0 ||
    body.descendantsOfType('function_item').length > 0
  ) {
    return true;
  }
  const comments = body.descendantsOfType(['line_comment', 'block_comment']).map(({ text }) => text);
  return [...calls, ...comments, test.childForFieldName('name')?.text ?? ''].some((name) => CHECKS.test(name));
}

const PRINTS = /^(?:e?print(?:ln)?|dbg|vec|format|write(?:ln)?|info|debug|trace|warn|error)$/;

function calledName(call: Node): string {
  const called = call.childForFieldName('function');
  return (called?.childForFieldName('field') ?? called?.childForFieldName('name') ?? called)?.text ?? '';
}
