import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { attributesOf } from '../../rust-syntax/attributes';

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
    if (isExplained(attribute) || isTool(attribute)) return undefined;
    return { at: attribute, message: 'This test never runs, and nobody says why.' };
  },
};

/** A comment among the attributes of the test, or behind this one, tells the reason too. */
function isExplained(attribute: Node): boolean {
  for (const step of ['previousNamedSibling', 'nextNamedSibling'] as const) {
    let beside = attribute[step];
    // A comment above several tests that are switched off is for all of them.
    while (beside?.type === 'attribute_item' || (step === 'previousNamedSibling' && isIgnored(beside))) {
      beside = beside[step];
    }
    if (beside?.type.endsWith('_comment') === true) return true;
    // The reason may stand at the top of the body.
    const first = beside?.type === 'function_item' ? beside.childForFieldName('body')?.firstNamedChild : undefined;
    if (step === 'nextNamedSibling' && first?.type.endsWith('_comment') === true) return true;
  }
  return false;
}

function isIgnored(item: Node | null): item is Node {
  return item?.type === 'function_item' && attributesOf(item).some(({ text }) => /^#\[\s*ignore\b/.test(text));
}

/** What is called a generator is one: people run it by hand. */
function isTool(attribute: Node): boolean {
  let item = attribute.nextNamedSibling;
  while (item?.type === 'attribute_item') item = item.nextNamedSibling;
  return /^(?:re)?(?:generate|bless|dump|print|update)_/.test(item?.childForFieldName('name')?.text ?? '');
}
