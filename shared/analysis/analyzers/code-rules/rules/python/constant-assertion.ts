import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isOwnTest, testRightAround } from '../../python-syntax/test-code';

const REACHED = new Set(['except_clause', 'if_statement', 'try_statement', 'for_statement']);

function isBehindAnswer(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (REACHED.has(at.type)) return true;
    if (at.type === 'function_definition') return false;
  }
  return false;
}

/** Tests of assertions, and tests whose only purpose is to pass. */
function isMeantSo(test: Node): boolean {
  return /assert|true|pass|noop|nothing|dummy/i.test(test.childForFieldName('name')?.text ?? '');
}

/** `name` is undefined for the statement. */
function isConstant(name: string | undefined, value: string): boolean {
  if (name === undefined) return value !== '0';
  return name === 'assertTrue' && /^(?:True|1)$/.test(value);
}

export const constantAssertion: CodeRule = {
  id: 'python/constant-assertion',
  languages: ['python'],
  grade: 'test',
  description: 'An assertion is about a constant.',
  help: 'It holds whatever the code does. Compare what the code gave.',
  bad: `def test_adds(self):
    add(1, 2)
    self.assertTrue(True)`,
  good: `def test_adds(self):
    self.assertEqual(add(1, 2), 3)`,
  query: `((assert_statement . [(true) (integer) (string)] @value) @place)
    ((call function: (attribute object: (identifier) @object attribute: (identifier) @name)
      arguments: (argument_list . (_) @value)) @place (#eq? @object "self") (#eq? @name "assertTrue"))`,
  check(match) {
    if (!isOwnTest(match.file.path) || !isConstant(match.find('name')?.text, match.node('value').text)) {
      return undefined;
    }
    const place = match.node('place');
    const test = testRightAround(place);
    // Some say by it that a line was reached.
    if (test === undefined || isBehindAnswer(place) || isMeantSo(test)) return undefined;
    return { at: place, message: 'This holds whatever the code does.' };
  },
};
