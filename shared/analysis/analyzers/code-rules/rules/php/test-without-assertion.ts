import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { inside } from '../../php-syntax/enclosing';
import { calledNamesIn, commentOf, isTestMethod } from '../../php-syntax/test-methods';

const CHECKS =
  /assert|expect|should|verif|fail|check|ensure|markTest|shouldReceive|prophesize|willThrow|validate|see|test|compare|^once$|^never$|^exactly$/i;

export const testWithoutAssertion: CodeRule = {
  id: 'php/test-without-assertion',
  languages: ['php'],
  grade: 'test',
  description: 'A test calls code and checks nothing.',
  help: 'It stays green when the result is wrong. Assert what is expected; where only not throwing is the point, `$this->expectNotToPerformAssertions()` says so.',
  bad: '<?php class CartTest extends TestCase { public function testAdd(): void { $cart = new Cart(); $cart->add(1); } }',
  good: '<?php class CartTest extends TestCase { public function testAdd(): void { $cart = new Cart(); $cart->add(1); $this->assertCount(1, $cart); } }',
  query: '(method_declaration name: (name) @name body: (compound_statement) @body) @method',
  check(match) {
    const method = match.node('method');
    const body = match.node('body');
    if (
      !isTestMethod(method) ||
      body.namedChildCount === 0 ||
      /@expectedException|@doesNotPerformAssertions|DoesNotPerformAssertions/.test(
        `${commentOf(method)?.text ?? ''}${method.childForFieldName('attributes')?.text ?? ''}`,
      )
    ) {
      return undefined;
    }
    return checksSomething(body) ? undefined : { at: match.node('name'), message: 'This test checks nothing.' };
  },
};

function checksSomething(body: Node): boolean {
  for (const name of calledNamesIn(body)) if (CHECKS.test(name)) return true;
  for (const inner of inside(body)) {
    if (inner.type === 'throw_expression' || inner.type === 'yield_expression') return true;
    if (isOfTestItself(inner)) return true;
  }
  return false;
}

/** A method of the test itself may check. */
function isOfTestItself(call: Node): boolean {
  if (call.type === 'scoped_call_expression') {
    return /^(?:self|static|parent)$/.test(call.childForFieldName('scope')?.text ?? '');
  }
  if (call.type !== 'member_call_expression' || call.childForFieldName('object')?.text !== '$this') return false;
  return !/^(?:get|create|make|build|set|prepare|mock|load)/i.test(call.childForFieldName('name')?.text ?? '');
}
