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
    const beside = [attribute.previousSibling, attribute.nextSibling];
    if (beside.some((one) => one?.type.endsWith('_comment') === true)) return undefined;
    return { at: attribute, message: 'This test never runs, and nobody says why.' };
  },
};
