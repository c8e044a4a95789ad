import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { annotationName } from '../../java-syntax/modifiers';

export const disabledTestWithoutReason: CodeRule = {
  id: 'java/disabled-test-without-reason',
  languages: ['java'],
  grade: 'test',
  description: 'A test is switched off and nobody says why.',
  help: 'Without a reason nobody dares to switch it on again, and what it checked is no longer checked. Give the reason, `@Disabled("waits for …")`, or delete the test.',
  bad: 'class ShopTest { @Disabled @Test void sells() { assertEquals(3, shop.sell()); } }',
  good: 'class ShopTest { @Disabled("until prices are rounded, #42") @Test void sells() { assertEquals(3, shop.sell()); } }',
  query: String.raw`((modifiers (marker_annotation name: (_) @name) @annotation) (#match? @name "(?:^|\\.)(?:Disabled|Ignore)$"))`,
  check(match) {
    const annotation = match.node('annotation');
    if (!/^(?:Disabled|Ignore)$/.test(annotationName(annotation))) return undefined;
    // A subclass leaves out a test of its parent.
    const others = annotation.parent?.namedChildren ?? [];
    if (others.some((other) => annotationName(other) === 'Override')) return undefined;
    // A comment beside it gives the reason too.
    const declaration = annotation.parent?.parent;
    const near = [
      annotation.parent?.previousSibling,
      annotation.nextSibling,
      annotation.previousSibling,
      declaration?.previousNamedSibling,
      firstLine(declaration),
    ];
    if (near.some((node) => /comment$/.test(node?.type ?? ''))) return undefined;
    return { at: annotation, message: 'Nobody can tell when this test may run again.' };
  },
};

/** The reason may stand at the top of the body. */
function firstLine(declaration: Node | null | undefined): Node | null | undefined {
  return declaration?.childForFieldName('body')?.firstNamedChild;
}
