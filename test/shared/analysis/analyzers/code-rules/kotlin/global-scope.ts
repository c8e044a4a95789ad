import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f() { GlobalScope.launch(Dispatchers.IO) { g() } }', covers: ['GlobalScope'] },
    'fun f() { GlobalScope.async { g() } }',
  ],
  clean: [
    'fun f(scope: CoroutineScope) { scope.launch { g() } }',
    'fun f(scope: CoroutineScope = GlobalScope) { h(GlobalScope) }',
    { code: 'fun f() { GlobalScope.launch { g() } }', path: 'core/jvm/test/ATest.kt' },
    'val job = GlobalScope.launch { g() }',
    '@OptIn(DelicateCoroutinesApi::class)\nfun f() { GlobalScope.launch { g() } }',
  ],
};
