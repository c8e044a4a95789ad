import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, nameOf } from '../../java-syntax/calls';
import { isPlain, isSameCode } from '../../java-syntax/expressions';
import { enclosingMethod } from '../../java-syntax/bodies';

export const assertionOnItself: CodeRule = {
  id: 'java/assertion-on-itself',
  languages: ['java'],
  grade: 'test',
  description: 'An assertion compares a value with itself, or asks whether true is true.',
  help: 'It holds whatever the code does. One side was meant to be the expected value.',
  bad: 'class ShopTest { @Test void sells() { int price = shop.sell(); assertEquals(price, price); } }',
  good: 'class ShopTest { @Test void sells() { int price = shop.sell(); assertEquals(3, price); } }',
  query: `
    ((method_invocation name: (identifier) @name arguments: (argument_list . (_) @left . (_) @right .)) @call
      (#any-of? @name "assertEquals" "assertSame" "assertArrayEquals"))
    ((method_invocation name: (identifier) @name arguments: (argument_list . (true) .)) @call (#eq? @name "assertTrue"))
    ((method_invocation name: (identifier) @name arguments: (argument_list . (false) .)) @call (#eq? @name "assertFalse"))`,
  check(match) {
    const call = match.node('call');
    const [left, right] = argumentsOf(call);
    if (right !== undefined && left !== undefined && (!isSameCode(left, right) || !isPlain(left))) return undefined;
    // Deeper inside, coming to this line at all is what is tested.
    const isAboutValue = right !== undefined || call.parent?.parent?.parent?.type === 'method_declaration';
    if (!isAboutValue || (right !== undefined && testsEquality(call, match.file.path))) return undefined;
    return { at: call, message: 'This holds whatever the code does.' };
  },
};

/** Whether equals holds for the object itself is worth a test. */
function testsEquality(call: Node, path: string): boolean {
  const method = enclosingMethod(call);
  if (method === undefined) return false;
  const isNamedSo = /equal|reflexiv|same|identity|hash|compar/i.test(`${nameOf(method)} ${path}`);
  return isNamedSo || /assertNot(?:Equals|Same)|hashCode/.test(method.text);
}
