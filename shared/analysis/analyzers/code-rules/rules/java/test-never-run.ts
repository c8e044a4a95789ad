import type { CodeRule } from '../../code-rule';
import { enclosingType } from '../../java-syntax/bodies';
import { nameOf } from '../../java-syntax/calls';
import { annotationsOf, hasAnnotation, hasModifier } from '../../java-syntax/modifiers';
import { TEST_ANNOTATIONS } from '../../java-syntax/tests';

export const testNeverRun: CodeRule = {
  id: 'java/test-never-run',
  languages: ['java'],
  grade: 'test',
  description: 'A method looks like a test among tests and lacks the annotation, so it never runs.',
  help: 'JUnit 4 and later find tests by `@Test`, not by their name. Add the annotation, or name a method that helps others for what it does.',
  bad: `class ShopTest {
  @Test public void testOpen() { assertTrue(shop.isOpen()); }
  public void testSell() { assertEquals(3, shop.sell()); }
}`,
  good: `class ShopTest {
  @Test public void testOpen() { assertTrue(shop.isOpen()); }
  @Test public void testSell() { assertEquals(3, shop.sell()); }
}`,
  query: `((method_declaration type: (void_type) name: (identifier) @name parameters: (formal_parameters) @parameters body: (block)) @method
    (#match? @name "^test[A-Z0-9_]"))`,
  check(match) {
    const method = match.node('method');
    const body = enclosingType(method);
    const type = body?.parent;
    if (match.node('parameters').namedChildCount > 0 || annotationsOf(method).length > 0) return undefined;
    if (hasModifier(method, 'private') || hasModifier(method, 'static')) return undefined;
    // Whoever extends a class may be run by rules of that class, as in JUnit 3.
    if (body === undefined || type?.type !== 'class_declaration' || type.childForFieldName('superclass') !== null) {
      return undefined;
    }
    if (
      type.childForFieldName('interfaces') !== null ||
      annotationsOf(type).length > 0 ||
      hasModifier(type, 'abstract')
    ) {
      return undefined;
    }
    const others = body.namedChildren.filter((member) => member.type === 'method_declaration');
    const areTests = others.filter((other) => hasAnnotation(other, TEST_ANNOTATIONS));
    const calledBy = new RegExp(`(?:\\b|::)${nameOf(method)}\\b`);
    const isCalled = others.some(
      (other) => other.id !== method.id && calledBy.test(other.childForFieldName('body')?.text ?? ''),
    );
    if (areTests.length === 0 || isCalled) return undefined;
    return { at: match.node('name'), message: 'Nothing runs this method: it has no @Test and nobody calls it.' };
  },
};
