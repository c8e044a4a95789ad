import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';

export const globalScope: CodeRule = {
  id: 'kotlin/global-scope',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [772],
  description: 'A coroutine is started in GlobalScope, where nothing ends it.',
  help: 'It goes on when the screen, the request or the test that started it is long gone, and its failures reach nobody. Start it in a scope that somebody cancels: `viewModelScope`, `coroutineScope`, or a scope of your own.',
  bad: 'fun open() { GlobalScope.launch { load() } }',
  good: 'fun open(scope: CoroutineScope) { scope.launch { load() } }',
  query: `((call_expression . (navigation_expression (identifier) @object (identifier) @name)) @call
    (#eq? @object "GlobalScope") (#any-of? @name "launch" "async"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    // With a lambda behind the parentheses, the inner call is part of the outer one.
    return { at: match.node('object'), message: 'Nothing cancels a coroutine of GlobalScope.' };
  },
};
