import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosingLoop } from '../../ruby-syntax/loops';

export const sleepingTest: CodeRule = {
  id: 'ruby/sleeping-test',
  languages: ['ruby'],
  grade: 'test',
  description: 'A test waits for a fixed time.',
  help: 'It is slow where the machine is fast, and fails where the machine is slow. Wait for what is expected, or set the clock with `travel_to`.',
  bad: "it 'expires' do\n  sleep 2\n  expect(session).to be_expired\nend",
  good: "it 'expires' do\n  travel 2.seconds\n  expect(session).to be_expired\nend",
  query:
    '(call !receiver method: (identifier) @name arguments: (argument_list . [(integer) (float)] @time .) (#eq? @name "sleep")) @call',
  check(match) {
    const call = match.node('call');
    // Short naps let other threads run; loops look again and again.
    if (Number(match.node('time').text) < 0.5 || enclosingLoop(call) !== undefined || !isInExample(call)) {
      return undefined;
    }
    return { at: call, message: 'The test waits for a fixed time.' };
  },
};

function isInExample(call: Node): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (outer.type === 'singleton_method') return false;
    if (outer.type === 'method') return /^test_/.test(outer.childForFieldName('name')?.text ?? '');
    const method = outer.type === 'do_block' ? outer.parent?.childForFieldName('method')?.text : undefined;
    if (method !== undefined && /^(?:it|specify|test|scenario|example)$/.test(method)) return true;
    if (method !== undefined && /^(?:new|fork|async|start|popen)$/.test(method)) return false;
    if (outer.type === 'block') return false;
  }
  return false;
}
