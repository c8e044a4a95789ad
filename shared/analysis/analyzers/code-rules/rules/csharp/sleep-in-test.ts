import type { CodeRule } from '../../code-rule';
import { enclosingMember } from '../../csharp-syntax/enclosing';
import { testAttribute } from '../../csharp-syntax/test-code';

export const sleepInTest: CodeRule = {
  id: 'csharp/sleep-in-test',
  languages: ['csharp'],
  grade: 'test',
  description: 'A test sleeps for a fixed time.',
  help: 'On a slow machine the time is too short and the test fails by chance; everywhere else it is wasted. Wait for the event itself, or hand the code a clock of the test.',
  bad: `class QueueTests {
  [Fact] public void Delivers() { queue.Send(1); Thread.Sleep(500); Assert.Equal(1, queue.Delivered); }
}`,
  good: `class QueueTests {
  [Fact] public void Delivers() { queue.Send(1); queue.WaitUntilEmpty(); Assert.Equal(1, queue.Delivered); }
}`,
  query: `
    (expression_statement (invocation_expression function: (member_access_expression expression: (_) @type name: (identifier) @name)
      (#eq? @name "Sleep") (#any-of? @type "Thread" "System.Threading.Thread")) @at)`,
  check(match) {
    const at = match.node('at');
    const method = enclosingMember(at);
    if (method === undefined || testAttribute(method) === undefined) return undefined;
    return { at, message: 'Wait for what should happen instead of a fixed time.' };
  },
};
