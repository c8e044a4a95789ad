import type { CodeRule } from '../../code-rule';
import { calledName, callsNamed, receiverOf } from '../../go-syntax/calls';
import { hasTests } from '../../go-syntax/is-test-code';
import { enclosingFunction } from '../../go-syntax/surroundings';

const FATAL = ['Fatal', 'Fatalf', 'FailNow', 'Skip', 'Skipf', 'SkipNow'];

export const fatalInGoroutine: CodeRule = {
  id: 'go/fatal-in-goroutine',
  languages: ['go'],
  grade: 'test',
  description: 'A goroutine ends the test with `Fatal` or `FailNow`, which works in the goroutine of the test alone.',
  help: [
    'It ends the goroutine it is called in; the test goes on, may hang, or passes before the goroutine is done.',
    'Use `t.Error` in goroutines, or send the error back through a channel.',
  ].join('\n\n'),
  bad: `package shop

import "testing"

func TestLoad(t *testing.T) {
	go func() {
		if err := load(); err != nil {
			t.Fatal(err)
		}
	}()
}`,
  good: `package shop

import "testing"

func TestLoad(t *testing.T) {
	go func() {
		if err := load(); err != nil {
			t.Error(err)
		}
	}()
}`,
  query: '(go_statement (call_expression function: (func_literal) @routine))',
  check(match) {
    const routine = match.node('routine');
    if (!hasTests(match.file, routine)) return undefined;
    const calls = callsNamed(routine, FATAL).filter(
      (call) => /^[tb]$/.test(receiverOf(call)?.text ?? '') && enclosingFunction(call)?.id === routine.id,
    );
    return calls.map((call) => ({ at: call, message: `${calledName(call)} ends this goroutine and not the test.` }));
  },
};
