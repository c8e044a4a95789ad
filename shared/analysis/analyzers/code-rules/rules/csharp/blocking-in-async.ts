import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { calledName, receiverOf } from '../../csharp-syntax/called';
import { enclosingFunction, isInAsyncFunction } from '../../csharp-syntax/enclosing';

export const blockingInAsync: CodeRule = {
  id: 'csharp/blocking-in-async',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [833],
  description: 'An async method blocks its thread until a task is done, instead of awaiting it.',
  help: [
    'The thread is lost to everybody else for that time, and where there is a synchronization context both wait for each other for ever.',
    'Use `await`.',
  ].join('\n\n'),
  bad: `class Loader {
  async Task<string> Load() {
    var text = client.GetStringAsync(url).Result;
    return text;
  }
}`,
  good: `class Loader {
  async Task<string> Load() {
    var text = await client.GetStringAsync(url);
    return text;
  }
}`,
  query: `
    (member_access_expression expression: (invocation_expression) @task name: (identifier) @name (#eq? @name "Result")) @at
    (invocation_expression function: (member_access_expression name: (identifier) @name)
      arguments: (argument_list) (#any-of? @name "Wait" "GetResult")) @at`,
  check(match) {
    const at = match.node('at');
    const task = match.find('task') ?? receiverOf(at);
    if (task === undefined || !isTask(task, match.node('name').text) || !isInAsyncFunction(at)) return undefined;
    if (isDone(receiverOf(task), at)) return undefined;
    return { at, message: 'This blocks the thread; await it instead.' };
  },
};

/** Only what surely is a task: a call of `…Async`, `Task.Run` and the like, or what has an awaiter. */
function isTask(node: Node, how: string): boolean {
  if (node.type !== 'invocation_expression') return false;
  const name = calledName(node);
  if (how === 'GetResult') return name === 'GetAwaiter';
  return /[a-z]Async$/.test(name) || /^Task\.(?:Run|Delay|WhenAll|WhenAny)\b/.test(node.text);
}

/** A variable that the function has waited for, with others, or asked whether it is complete: to take its result takes no time. */
function isDone(task: Node | undefined, at: Node): boolean {
  const around = enclosingFunction(at);
  if (task?.type !== 'identifier' || around === undefined) return false;
  const before = around.text.slice(0, at.startIndex - around.startIndex);
  return new RegExp(`\\bWhen(?:All|Any)\\([^;]*\\b${task.text}\\b|\\b${task.text}\\.IsCompleted`).test(before);
}
