import type { CodeRule } from '../../code-rule';
import { declaredType } from '../../java-syntax/declared-type';

export const threadRun: CodeRule = {
  id: 'java/thread-run',
  languages: ['java'],
  grade: 'bug',
  cwe: [572],
  description: 'run of a thread is called, which starts no thread.',
  help: '`run` does the work in the thread that calls it and returns when it is done. `start` begins a new thread that does it.',
  bad: 'class Shop { void open() { new Thread(this::sell).run(); } }',
  good: 'class Shop { void open() { new Thread(this::sell).start(); } }',
  query: `((method_invocation object: [(identifier) (object_creation_expression)] @thread name: (identifier) @name arguments: (argument_list) @arguments) @call
    (#eq? @name "run"))`,
  check(match) {
    const thread = match.node('thread');
    const made = thread.childForFieldName('type')?.text;
    const type = thread.type === 'identifier' ? declaredType(thread) : made;
    if (type !== 'Thread' || match.node('arguments').namedChildCount > 0) return undefined;
    const name = match.node('name');
    const edits = [{ start: name.startIndex, end: name.endIndex, text: 'start' }];
    const message = 'This runs the work in the calling thread; start runs it in a new one.';
    return { at: match.node('call'), message, fix: { description: 'Start the thread', edits } };
  },
};
