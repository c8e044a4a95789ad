import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../csharp-syntax/called';
import { isRepeatable, isSameCode } from '../../csharp-syntax/same-code';

export const constantAssertion: CodeRule = {
  id: 'csharp/constant-assertion',
  languages: ['csharp'],
  grade: 'test',
  description: 'An assertion compares a constant, or a value with itself, so it can never fail.',
  help: 'The test is green whatever the code does. Assert something about the result; to fail on purpose, use `Assert.Fail`.',
  bad: `class CartTests {
  [Fact] public void AddsItem() { cart.Add(item); Assert.True(true); }
}`,
  good: `class CartTests {
  [Fact] public void AddsItem() { cart.Add(item); Assert.True(cart.Contains(item)); }
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: (identifier) @type name: (identifier) @name)
      (#match? @type "^(Classic)?Assert$") (#any-of? @name "True" "IsTrue" "False" "IsFalse" "Equal" "AreEqual" "Same" "AreSame")) @call`,
  check(match) {
    const call = match.node('call');
    const [first, second] = argumentsOf(call);
    if (first === undefined) return undefined;
    if (/True$|False$/.test(calledName(call))) {
      const passing = calledName(call).endsWith('True') ? 'true' : 'false';
      // In a catch it only marks that this is the way it has to go.
      return first.text === passing && !isInCatch(call)
        ? { at: call, message: 'This assertion can never fail.' }
        : undefined;
    }
    if (second === undefined || !isSameCode(first, second) || !isRepeatable(first)) return undefined;
    return { at: call, message: 'This compares a value with itself.' };
  },
};

function isInCatch(node: Node): boolean {
  let around = node.parent;
  while (around !== null && around.type !== 'catch_clause' && around.type !== 'method_declaration') {
    around = around.parent;
  }
  return around?.type === 'catch_clause';
}
