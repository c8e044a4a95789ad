import type { CodeRule } from '../../code-rule';
import { isUnused, nameOf } from '../../kotlin-syntax/calls';
import { isTestPath } from '../../kotlin-syntax/tests';

export const exceptionNotThrown: CodeRule = {
  id: 'kotlin/exception-not-thrown',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [703],
  description: 'An exception is made and not thrown.',
  help: 'Without `throw` the new exception is forgotten, and the program goes on where it was meant to stop.',
  bad: 'fun sell(count: Int) { IllegalArgumentException("count $count"); pay() }',
  good: 'fun sell(count: Int) { throw IllegalArgumentException("count $count") }',
  query: `((block (call_expression . (identifier) @name (value_arguments)) @call) (#match? @name "^[A-Z]\\\\w*(?:Exception|Error)$"))`,
  check(match) {
    const call = match.node('call');
    if (!isUnused(call) || isTestPath(match.file.path) || nameOf(call) === '') return undefined;
    const edits = [{ start: call.startIndex, end: call.startIndex, text: 'throw ' }];
    const fix = { description: 'Throw it', edits };
    return { at: call, message: 'This exception is made and never thrown.', fix };
  },
};
