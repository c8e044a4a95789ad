import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { attributeName, attributesOf } from '../../csharp-syntax/test-code';

const EMPTY_IGNORE = /^[\w.]+(?:\(\s*(?:"\s*")?\s*\))?$/;
const EMPTY_SKIP = /\bSkip\s*=\s*"\s*(?:skip(?:ped)?|ignored?|todo|broken|disabled|flaky)?\s*"/i;

export const skippedTest: CodeRule = {
  id: 'csharp/skipped-test',
  languages: ['csharp'],
  grade: 'test',
  description: 'A test is switched off and nobody says why.',
  help: 'A test that does not run guards nothing, and without a reason nobody dares to switch it on again. Mend it, delete it, or give the reason.',
  bad: `class CartTests {
  [Test, Ignore("")] public void AddsItem() { Assert.That(cart.Count, Is.EqualTo(1)); }
}`,
  good: `class CartTests {
  [Test, Ignore("Wants a display, see #12")] public void AddsItem() { Assert.That(cart.Count, Is.EqualTo(1)); }
}`,
  query: `
    (attribute name: (_) @name (#match? @name "^((NUnit.Framework.)?Ignore|Fact|Theory)(Attribute)?$")) @attribute`,
  check(match) {
    const at = match.node('attribute');
    const declaration = at.parent?.parent;
    if (declaration?.type !== 'method_declaration' && declaration?.type !== 'class_declaration') return undefined;
    // A comment gives the reason as well.
    const isExplained = declaration.previousNamedSibling?.type === 'comment' || declaration.text.includes('//');
    const isSilent = attributeName(at) === 'Ignore' ? isIgnoredTest(at, declaration) : EMPTY_SKIP.test(at.text);
    return isSilent && !isExplained ? { at, message: 'This test is switched off without a reason.' } : undefined;
  },
};

/** On other declarations the same name belongs to another library, such as a serializer. */
function isIgnoredTest(ignore: Node, declaration: Node): boolean {
  const isTest = attributesOf(declaration).some((one) => /^(?:Test|DataTest)/.test(attributeName(one)));
  return isTest && EMPTY_IGNORE.test(ignore.text);
}
