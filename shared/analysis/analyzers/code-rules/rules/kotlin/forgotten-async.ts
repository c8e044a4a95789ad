import type { CodeRule } from '../../code-rule';
import { isUnused, nameOf, argumentsOf } from '../../kotlin-syntax/calls';
import { coroutineFix } from '../../kotlin-syntax/coroutine-fix';
import { isTestPath } from '../../kotlin-syntax/tests';

export const forgottenAsync: CodeRule = {
  id: 'kotlin/forgotten-async',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [252],
  description: 'async is called and nobody awaits what it gives.',
  help: 'Its result is lost and, in a supervisor scope, so is its exception. Use `launch` where there is nothing to return, or keep the `Deferred` and `await` it.',
  bad: 'fun open(scope: CoroutineScope) { scope.async { load() } }',
  good: 'fun open(scope: CoroutineScope) { scope.launch { load() } }',
  query: `
    ((call_expression . (identifier) @name (annotated_lambda)) @call (#eq? @name "async"))
    ((call_expression . (navigation_expression (identifier) @name .) (annotated_lambda)) @call (#eq? @name "async"))
    ((call_expression . (call_expression [(identifier) @name (navigation_expression (identifier) @name .)]) (annotated_lambda)) @call (#eq? @name "async"))`,
  check(match) {
    const call = match.node('call');
    if (!isUnused(call) || isTestPath(match.file.path) || nameOf(call) !== 'async') return undefined;
    if (argumentsOf(call).some(({ type }) => type === 'lambda_literal')) return undefined;
    const name = match.node('name');
    const fix = coroutineFix(match, name, 'launch');
    const message = 'What this gives, or how it fails, nobody sees.';
    return { at: name, message, ...(fix === undefined ? {} : { fix }) };
  },
};
