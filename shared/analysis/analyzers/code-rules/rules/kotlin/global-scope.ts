import type { CodeRule } from '../../code-rule';
import { isUnused } from '../../kotlin-syntax/calls';
import { isTestPath } from '../../kotlin-syntax/tests';

export const globalScope: CodeRule = {
  id: 'kotlin/global-scope',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [772],
  // The compiler asks for an opt-in there already, so whoever writes it has been told.
  enabled: false,
  description: 'A coroutine is started in GlobalScope, where nothing ends it.',
  help: 'It goes on when the screen, the request or the test that started it is long gone, and its failures reach nobody. Start it in a scope that somebody cancels: `viewModelScope`, `coroutineScope`, or a scope of your own.',
  bad: 'fun open() { GlobalScope.launch { load() } }',
  good: 'fun open(scope: CoroutineScope) { scope.launch { load() } }',
  query: `((call_expression . (navigation_expression (identifier) @object (identifier) @name)) @call
    (#eq? @object "GlobalScope") (#any-of? @name "launch" "async"))`,
  check(match) {
    // Opting in to it says that it is meant.
    if (isTestPath(match.file.path) || match.file.source.text.includes('DelicateCoroutinesApi')) return undefined;
    const call = match.node('call');
    const whole = call.parent?.type === 'call_expression' ? call.parent : call;
    // Whoever keeps the job can cancel it.
    if (!isUnused(whole)) return undefined;
    return { at: match.node('object'), message: 'Nothing cancels a coroutine of GlobalScope.' };
  },
};
