import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { coroutineFix, maySuspend } from '../../kotlin-syntax/coroutine-fix';
import { enclosingCoroutine } from '../../kotlin-syntax/functions';
import { isTestPath } from '../../kotlin-syntax/tests';

export const runBlockingInCoroutine: CodeRule = {
  id: 'kotlin/run-blocking-in-coroutine',
  languages: ['kotlin'],
  grade: 'bug',
  cwe: [833],
  description: 'runBlocking is called where the code could suspend.',
  help: 'It blocks the thread that runs the coroutine. If all threads of a dispatcher do so, nothing is left to finish what they wait for. Call the suspending function directly, or use `coroutineScope`.',
  bad: 'suspend fun load() { runBlocking { fetch() } }',
  good: 'suspend fun load() { coroutineScope { fetch() } }',
  query: '((call_expression . (identifier) @name) @call (#eq? @name "runBlocking"))',
  check(match) {
    const call = match.node('call');
    if (enclosingCoroutine(call) === undefined || isTestPath(match.file.path)) return undefined;
    const name = match.node('name');
    // A dispatcher would have to be passed to another function.
    const isPlain = argumentsOf(call).length === 0 && maySuspend(call);
    const fix = isPlain ? coroutineFix(match, name, 'coroutineScope') : undefined;
    const message = 'This blocks a thread of the coroutine around it.';
    return { at: name, message, ...(fix === undefined ? {} : { fix }) };
  },
};
