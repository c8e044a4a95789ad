import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isExplained, isOwnTest, testRightAround } from '../../python-syntax/test-code';

const REACHED = new Set(['except_clause', 'if_statement', 'try_statement', 'for_statement']);

function isBehindAnswer(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (REACHED.has(at.type)) return true;
    if (at.type === 'function_definition') return false;
  }
  return false;
}

/** A thing has to equal itself too, where the test is about when two are equal. */
function isAboutEquality(test: Node): boolean {
  if (/eq|ident|compar|hash|same/i.test(test.childForFieldName('name')?.text ?? '')) return true;
  return /\.assert(?:NotEqual|IsNot)\(/.test(test.text) || comparesWithItselfOften(test.text);
}

/** One is a slip, several are meant. */
function comparesWithItselfOften(text: string): boolean {
  return [...text.matchAll(/\.assert(?:Equals?|Is)\(\s*([^,()\n]{1,80}?)\s*,\s*\1\s*\)/g)].length > 1;
}

function isAboutAssertions(test: Node): boolean {
  return /assert/i.test(test.childForFieldName('name')?.text ?? '');
}

function isComparison(name: string | undefined): boolean {
  return name !== undefined && name !== 'assertTrue';
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
  description: 'An assertion is about a constant, or compares something with itself.',
  help: 'It holds whatever the code does. Compare what the code gave.',
  bad: `def test_adds(self):
    self.assertEqual(total, total)`,
  good: `def test_adds(self):
    self.assertEqual(total, 3)`,
  query: `((assert_statement . [(true) (integer) (string)] @value) @place)
    ((call function: (attribute object: (identifier) @object attribute: (identifier) @name)
      arguments: (argument_list . (_) @value . (_)? @other)) @place (#eq? @object "self") (#any-of? @name "assertTrue" "assertEqual" "assertEquals" "assertIs"))`,
  check(match) {
    const [value, other] = [match.node('value'), match.find('other')];
    const name = match.find('name')?.text;
    const isSame = isComparison(name) && other?.text === value.text && !/\(/.test(value.text);
    if (!isOwnTest(match.file.path) || !(isSame || isConstant(name, value.text))) return undefined;
    const place = match.node('place');
    const test = testRightAround(place);
    // Some say by it that a line was reached; others test assertions.
    if (test === undefined || isBehindAnswer(place) || isAboutAssertions(test)) return undefined;
    if (isSame && (isAboutEquality(test) || isExplained(place, match.file.source.text))) return undefined;
    return { at: place, message: 'This holds whatever the code does.' };
  },
};
