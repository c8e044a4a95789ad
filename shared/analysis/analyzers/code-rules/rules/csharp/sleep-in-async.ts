import type { CodeRule } from '../../code-rule';
import { isInAsyncFunction } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

export const sleepInAsync: CodeRule = {
  id: 'csharp/sleep-in-async',
  languages: ['csharp'],
  grade: 'slow',
  description: 'An async method blocks its thread by sleeping.',
  help: 'The thread is lost to all other work for that time. Use `await Task.Delay(...)`.',
  bad: `class Poller {
  async Task Poll() { await Ask(); Thread.Sleep(1000); }
}`,
  good: `class Poller {
  async Task Poll() { await Ask(); await Task.Delay(1000); }
}`,
  query: `
    (expression_statement (invocation_expression function: (member_access_expression expression: (_) @type name: (identifier) @name)
      (#eq? @name "Sleep") (#any-of? @type "Thread" "System.Threading.Thread")) @at)`,
  check(match) {
    const at = match.node('at');
    return isInAsyncFunction(at) && !isTestPath(match.file.path)
      ? { at, message: 'This blocks the thread; await Task.Delay instead.' }
      : undefined;
  },
};
