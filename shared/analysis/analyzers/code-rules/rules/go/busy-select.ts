import type { CodeRule } from '../../code-rule';
import { statementsOf } from '../../go-syntax/surroundings';

export const busySelect: CodeRule = {
  id: 'go/busy-select',
  languages: ['go'],
  grade: 'bug',
  cwe: [400],
  description: 'A loop does nothing but ask channels, with an empty default: it burns a processor while it waits.',
  help: [
    'With a `default` the select never waits, so the loop runs as fast as it can until a channel is ready.',
    'Remove the empty `default`: the select then waits for the first channel that is ready.',
  ].join('\n\n'),
  bad: `package shop

func wait(done chan bool) {
	for {
		select {
		case <-done:
			return
		default:
		}
	}
}`,
  good: `package shop

func wait(done chan bool) {
	for {
		select {
		case <-done:
			return
		}
	}
}`,
  query: `(for_statement body: (block (statement_list . (select_statement (default_case) @default) @select .))) @loop`,
  check(match) {
    const fallback = match.node('default');
    if (statementsOf(fallback).length > 0 || fallback.descendantsOfType('comment').length > 0) return undefined;
    // A loop over something ends by itself.
    if (match.node('loop').namedChildCount !== 1) return undefined;
    return { at: fallback, message: 'The loop never waits: without this default it would.' };
  },
};
