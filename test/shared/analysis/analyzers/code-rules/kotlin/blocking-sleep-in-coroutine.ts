import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'import kotlinx.coroutines.*\nsuspend fun f() { if (a) Thread.sleep(5) }',
      covers: ['Thread.sleep(5)'],
      fixed: 'import kotlinx.coroutines.*\nsuspend fun f() { if (a) delay(5) }',
    },
    {
      code: 'import kotlinx.coroutines.delay\nfun f() { scope.launch { Thread.sleep(5) } }',
      covers: ['Thread.sleep(5)'],
      fixed: 'import kotlinx.coroutines.delay\nfun f() { scope.launch { delay(5) } }',
    },
    { code: 'suspend fun f() { Thread.sleep(5) }', covers: ['Thread.sleep(5)'] },
    'fun f() { scope.launch(Dispatchers.Default) { repeat(3) { Thread.sleep(5) } } }',
  ],
  clean: [
    'fun f() { Thread.sleep(5) }',
    'suspend fun f() { delay(5) }',
    'fun f() { scope.launch { thread { Thread.sleep(5) } } }',
    { code: 'suspend fun f() { Thread.sleep(5) }', path: 'src/test/kotlin/ATest.kt' },
  ],
};
