import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';

export const ignoredTest: CodeRule = {
  id: 'rust/ignored-test',
  languages: ['rust'],
  grade: 'test',
  description: 'A test is switched off and nobody says why.',
  help: [
    'Nobody learns why it is not run, so it stays switched off.',
    'Give the reason: `#[ignore = "needs a database"]`, or remove the test.',
  ].join('\n\n'),
  bad: `#[test]
#[ignore]
fn loads() {
    assert_eq!(load(), 1);
}`,
  good: `#[test]
#[ignore = "needs a database"]
fn loads() {
    assert_eq!(load(), 1);
}`,
  query: '((attribute_item (attribute . (identifier) @name .)) @attribute (#eq? @name "ignore"))',
  check(match) {
    const attribute = match.node('attribute');
    if (isExplained(attribute)) return undefined;
    return { at: attribute, message: 'This test never runs, and nobody says why.' };
  },
};

/** A comment among the attributes of the test, or behind this one, tells the reason too. */
function isExplained(attribute: Node): boolean {
  for (const step of ['previousNamedSibling', 'nextNamedSibling'] as const) {
    let beside = attribute[step];
    while (beside?.type === 'attribute_item') beside = beside[step];
    if (beside?.type.endsWith('_comment') === true) return true;
    // The reason may stand at the top of the body.
    const first = beside?.type === 'function_item' ? beside.childForFieldName('body')?.firstNamedChild : undefined;
    if (step === 'nextNamedSibling' && first?.type.endsWith('_comment') === true) return true;
  }
  return false;
}
