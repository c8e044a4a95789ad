import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { enclosingScope } from '../../php-syntax/enclosing';
import { isTestMethod } from '../../php-syntax/test-methods';

export const tautologicalAssertion: CodeRule = {
  id: 'php/tautological-assertion',
  languages: ['php'],
  grade: 'test',
  description: 'An assertion compares a constant with itself.',
  help: 'It can never fail. Assert something of the code under test; where only not throwing is the point, `$this->expectNotToPerformAssertions()` says so.',
  bad: '<?php class A extends TestCase { function testA() { work(); $this->assertTrue(true); } }',
  good: '<?php class A extends TestCase { function testA() { $this->assertTrue(work()); } }',
  query:
    '[(member_call_expression name: (name) @name arguments: (arguments . (argument . [(boolean) (integer) (string) (null)]))) (scoped_call_expression name: (name) @name arguments: (arguments . (argument . [(boolean) (integer) (string) (null)])))] @call',
  check(match) {
    const call = match.node('call');
    const [first, second] = argumentValues(call);
    const name = match.node('name').text;
    const scope = enclosingScope(call);
    if (scope.type !== 'method_declaration' || !isTestMethod(scope)) return undefined;
    const wanted = ALWAYS.get(name);
    const isSame = /^assert(?:Same|Equals)$/.test(name) && first?.text === second?.text;
    return isSame || (wanted !== undefined && first?.text.toLowerCase() === wanted)
      ? { at: call, message: 'This can never fail.' }
      : undefined;
  },
};

const ALWAYS: ReadonlyMap<string, string> = new Map([
  ['assertTrue', 'true'],
  ['assertFalse', 'false'],
  ['assertNull', 'null'],
  ['assertNotFalse', 'true'],
]);
