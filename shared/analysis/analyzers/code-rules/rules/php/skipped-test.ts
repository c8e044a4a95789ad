import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { constantText } from '../../php-syntax/constant-text';
import { FUNCTIONS } from '../../php-syntax/enclosing';

export const skippedTest: CodeRule = {
  id: 'php/skipped-test',
  languages: ['php'],
  grade: 'test',
  description: 'A test is switched off, and nothing says why.',
  help: 'Nobody will know when it may be switched on again. Mend or delete it, or give the reason as argument.',
  bad: '<?php class A extends TestCase { function testA() { $this->markTestSkipped(); } }',
  good: "<?php class A extends TestCase { function testA() { $this->markTestSkipped('waits for the new parser'); } }",
  query: '[(member_call_expression name: (name) @name) (scoped_call_expression name: (name) @name)] @call',
  check(match) {
    const { text } = match.node('name');
    const call = match.node('call');
    if (
      (text !== 'markTestSkipped' && text !== 'markTestIncomplete') ||
      argumentValues(call).some((reason) => constantText(reason) !== '')
    ) {
      return undefined;
    }
    const statement = call.parent;
    const isExplained = [statement?.previousNamedSibling, statement?.nextNamedSibling].some(
      (beside) => beside?.type === 'comment',
    );
    return isExplained || enclosingCondition(call)
      ? undefined
      : { at: call, message: 'This test does not run, and nothing says why.' };
  },
};

/** The condition says why. */
function enclosingCondition(call: Node): boolean {
  for (let outer = call.parent; outer !== null && !FUNCTIONS.has(outer.type); outer = outer.parent) {
    if (outer.type === 'if_statement' || outer.type === 'catch_clause') return true;
  }
  return false;
}
