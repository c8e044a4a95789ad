import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { coroutineFix, maySuspend } from '../../kotlin-syntax/coroutine-fix';
import { enclosingCoroutine } from '../../kotlin-syntax/functions';
import { isTestPath } from '../../kotlin-syntax/tests';

export const blockingSleepInCoroutine: CodeRule = {
  id: 'kotlin/blocking-sleep-in-coroutine',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [400],
  description: 'Thread.sleep is called in a coroutine.',
  help: 'The whole thread stands still, and with it every coroutine that would run on it. Call `delay`, which frees the thread and can be cancelled.',
  bad: 'suspend fun poll() { while (!isOpen()) Thread.sleep(100) }',
  good: 'suspend fun poll() { while (!isOpen()) delay(100) }',
  query: `((call_expression . (navigation_expression (identifier) @object (identifier) @name) @callee) @call (#eq? @object "Thread") (#eq? @name "sleep"))`,
  check(match) {
    const call = match.node('call');
    if (enclosingCoroutine(call) === undefined || isTestPath(match.file.path)) return undefined;
    // With nanoseconds it takes two arguments.
    const isPlain = argumentsOf(call).length === 1 && maySuspend(call);
    const fix = isPlain ? coroutineFix(match, match.node('callee'), 'delay') : undefined;
    const message = 'This stops the thread and all coroutines on it; delay does not.';
    return { at: call, message, ...(fix === undefined ? {} : { fix }) };
  },
};
