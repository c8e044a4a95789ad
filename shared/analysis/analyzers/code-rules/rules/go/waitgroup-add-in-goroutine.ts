import type { CodeRule } from '../../code-rule';
import { callsNamed, receiverOf } from '../../go-syntax/calls';
import { enclosingFunction } from '../../go-syntax/surroundings';

export const waitgroupAddInGoroutine: CodeRule = {
  id: 'go/waitgroup-add-in-goroutine',
  languages: ['go'],
  grade: 'bug',
  cwe: [362],
  description: 'A WaitGroup is counted up inside the goroutine it shall wait for.',
  help: [
    '`Wait` may be reached before the goroutine starts and counts itself, and then waits for nothing.',
    'Call `Add` before the `go` statement.',
  ].join('\n\n'),
  bad: `package shop

func work(group *sync.WaitGroup) {
	go func() {
		group.Add(1)
		defer group.Done()
		load()
	}()
}`,
  good: `package shop

func work(group *sync.WaitGroup) {
	group.Add(1)
	go func() {
		defer group.Done()
		load()
	}()
}`,
  query: `(go_statement (call_expression function: (func_literal body: (block (statement_list
    . (expression_statement (call_expression
        function: (selector_expression operand: (_) @group field: (field_identifier) @name)) @add)) @body)))
    (#eq? @name "Add"))`,
  check(match) {
    const group = match.node('group').text;
    const add = match.node('add');
    const isDone = callsNamed(add, ['Done']).some(
      (call) => receiverOf(call)?.text === group && enclosingFunction(call)?.id === enclosingFunction(add)?.id,
    );
    if (!isDone) return undefined;
    return { at: add, message: `${group}.Wait() may be reached before this runs.` };
  },
};
