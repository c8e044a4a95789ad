import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isOwnTest } from '../../python-syntax/test-code';

const REACHED = new Set(['except_clause', 'if_statement', 'try_statement', 'for_statement']);

function isBehindAnswer(node: Node): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (REACHED.has(at.type)) return true;
    if (at.type === 'function_definition') return false;
  }
  return false;
}

/** A thing has to equal itself too, where the test is about when two are equal. */
function isAboutEquality(place: Node, text: string): boolean {
  if (/#[^\n]*\n\s*$/.test(text.slice(Math.max(0, place.startIndex - 200), place.startIndex))) return true;
  for (let at = place.parent; at !== null; at = at.parent) {
    if (at.type === 'function_definition') {
      return /eq|ident|compar|hash|same/i.test(at.childForFieldName('name')?.text ?? '');
    }
  }
  return false;
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
    const isSame = name !== undefined && name !== 'assertTrue' && other?.text === value.text && !/\(/.test(value.text);
    const isConstant =
      (name === undefined && value.text !== '0') || (name === 'assertTrue' && /^(?:True|1)$/.test(value.text));
    if (!isOwnTest(match.file.path) || !(isSame || isConstant)) return undefined;
    // Some say by it that a line was reached.
    if (
      isBehindAnswer(match.node('place')) ||
      (isSame && isAboutEquality(match.node('place'), match.file.source.text))
    ) {
      return undefined;
    }
    return { at: match.node('place'), message: 'This holds whatever the code does.' };
  },
};
