import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { annotationName, annotationsOf, isTest } from '../../kotlin-syntax/tests';

export const disabledTestWithoutReason: CodeRule = {
  id: 'kotlin/disabled-test-without-reason',
  languages: ['kotlin'],
  grade: 'test',
  description: 'A test is switched off and nobody says why.',
  help: 'Without a reason nobody dares to switch it on again, and what it checked is no longer checked. Give the reason, `@Disabled("waits for …")`, or delete the test.',
  bad: `class ShopTest {
  @Disabled @Test fun sells() {
    assertEquals(3, shop.sell())
  }
}`,
  good: `class ShopTest {
  @Disabled("until prices are rounded, #42") @Test fun sells() {
    assertEquals(3, shop.sell())
  }
}`,
  query: '(modifiers (annotation (user_type)) @annotation)',
  check(match) {
    const annotation = match.node('annotation');
    if (!isSwitch(annotation)) return undefined;
    // A subclass leaves out a test of its parent.
    if (annotation.parent?.namedChildren.some(({ text }) => text === 'override') === true) return undefined;
    // A comment beside it gives the reason too.
    const declaration = annotation.parent?.parent;
    // Databases leave fields out with an annotation of the same name.
    if (declaration?.type !== 'function_declaration' && declaration?.type !== 'class_declaration') return undefined;
    if (isSaidForAll(declaration)) return undefined;
    const near = [
      annotation.nextSibling,
      annotation.previousSibling,
      annotation.parent?.nextSibling,
      declaration.previousNamedSibling,
      firstLine(declaration),
    ];
    if (near.some((node) => /comment$/.test(node?.type ?? ''))) return undefined;
    const isSaidBehind = /^[^\n]*\/\//.test(
      match.file.source.text.slice(annotation.endIndex, annotation.endIndex + 200),
    );
    return isSaidBehind ? undefined : { at: annotation, message: 'Nobody can tell when this test may run again.' };
  },
};

/** The reason may stand at the top of the body. */
function firstLine(declaration: Node | null | undefined): Node | null | undefined {
  const body = declaration?.namedChildren.find(({ type }) => type === 'function_body');
  return body?.firstNamedChild?.firstNamedChild;
}

/** Where all tests of a class are switched off, what is written above the class is the reason. */
function isSaidForAll(declaration: Node): boolean {
  const body = declaration.parent;
  const above = body?.parent;
  if (body?.type !== 'class_body' || !/comment$/.test(above?.previousNamedSibling?.type ?? '')) return false;
  const tests = body.namedChildren.filter((one) => one.type === 'function_declaration' && isTest(one));
  return tests.length > 1 && tests.every((test) => annotationsOf(test).some(isSwitch));
}

function isSwitch(annotation: Node): boolean {
  return /^(?:Disabled|Ignore)$/.test(annotationName(annotation));
}
