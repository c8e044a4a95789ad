import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { hasTests } from '../../go-syntax/is-test-code';
import { statementsOf } from '../../go-syntax/surroundings';

export const testWithoutAssertion: CodeRule = {
  id: 'go/test-without-assertion',
  languages: ['go'],
  grade: 'test',
  description: 'A test checks nothing: it fails only when the code panics.',
  help: [
    'It stays green whatever the code gives back.',
    'Compare the result with what is expected, and report differences with `t.Errorf`.',
  ].join('\n\n'),
  bad: `package shop

import "testing"

func TestPrice(t *testing.T) {
	price := total(3, 5)
	println(price)
}`,
  good: `package shop

import "testing"

func TestPrice(t *testing.T) {
	if price := total(3, 5); price != 15 {
		t.Errorf("the price is %d", price)
	}
}`,
  query: `(function_declaration name: (identifier) @name
    parameters: (parameter_list . (parameter_declaration name: (identifier) @test type: (pointer_type (qualified_type)) @type) .) body: (block) @body)`,
  check(match) {
    const name = match.node('name');
    const body = match.node('body');
    if (!hasTests(match.file, name) || !/^Test(?![a-z])/.test(name.text) || match.node('type').text !== '*testing.T') {
      return undefined;
    }
    const statements = statementsOf(body);
    if (match.node('test').text === '_' || statements.length === 0 || mayCheck(body, match.node('test').text)) {
      return undefined;
    }
    // A test that never runs has nothing to check; another rule asks why it does not.
    if (statements.some(({ text }) => text.startsWith(`${match.node('test').text}.Skip`))) return undefined;
    return { at: name, message: `${name.text} checks nothing.` };
  },
};

const CHECKS =
  /assert|require|expect|check|must|verify|should|equal|panic|fatal|recover|compare|validate|test|ensure|fail|snapshot|golden|race|nopanic|crash|leak|concurren|compile|trigger/i;
/** Methods of `testing.T` that do not report anything. */
const NO_CHECKS = new Set([
  'Parallel',
  'Log',
  'Logf',
  'Helper',
  'Cleanup',
  'TempDir',
  'Setenv',
  'Name',
  'Skip',
  'Skipf',
  'SkipNow',
  'Context',
  'Deadline',
]);

/** Whatever gets hold of the test, panics, or has a name that says that it checks. */
function mayCheck(body: Node, test: string): boolean {
  const used = body.descendantsOfType('identifier').filter(({ text }) => text === test);
  const handsOver = used.some((one) => {
    const field = one.parent?.type === 'selector_expression' ? one.parent.childForFieldName('field')?.text : undefined;
    return field === undefined || !NO_CHECKS.has(field);
  });
  if (handsOver) return true;
  const name = enclosingName(body);
  const calls = body.descendantsOfType('call_expression').map((call) => call.childForFieldName('function')?.text ?? '');
  const comments = body.descendantsOfType('comment').map(({ text }) => text);
  return [name, ...calls, ...comments].some((one) => CHECKS.test(one.replace(/^Test/, '')));
}

function enclosingName(body: Node): string {
  return body.parent?.childForFieldName('name')?.text ?? '';
}
