import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { enclosingLoop, enclosingScope } from '../../php-syntax/enclosing';
import { isTestMethod } from '../../php-syntax/test-methods';

export const sleepingTest: CodeRule = {
  id: 'php/sleeping-test',
  languages: ['php'],
  grade: 'test',
  description: 'A test waits for a fixed time.',
  help: 'It is slow where the machine is fast, and fails where the machine is slow. Hand in a clock, or wait for what is expected.',
  bad: '<?php class A extends TestCase { function testExpires() { sleep(2); $this->assertTrue($this->session->isOver()); } }',
  good: '<?php class A extends TestCase { function testExpires() { $this->clock->forward(2); $this->assertTrue($this->session->isOver()); } }',
  query: callsOf('sleep', 'usleep'),
  check(match) {
    const call = match.node('call');
    const [time] = argumentValues(call);
    const isShort = calledFunction(call) === 'usleep' && Number(time?.text.replaceAll('_', '')) < 500_000;
    const scope = enclosingScope(call);
    if (
      isShort ||
      time?.type !== 'integer' ||
      enclosingLoop(call) !== undefined ||
      scope.type !== 'method_declaration' ||
      !isTestMethod(scope)
    ) {
      return undefined;
    }
    return { at: call, message: 'The test waits for a fixed time.' };
  },
};
