import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'import kotlinx.coroutines.launch\nfun f() { scope.async(Dispatchers.IO) { g() } }',
      covers: ['async'],
      fixed: 'import kotlinx.coroutines.launch\nfun f() { scope.launch(Dispatchers.IO) { g() } }',
    },
    { code: 'suspend fun f() { coroutineScope { async { g() }; h() } }', covers: ['async'] },
    'fun f() { scope.async(Dispatchers.IO) { g() } }',
  ],
  clean: [
    'suspend fun f() { coroutineScope { val x = async { g() }; x.await() } }',
    'fun f() = scope.async { g() }',
    'suspend fun f() = xs.map { async { g(it) } }.awaitAll()',
    'fun f() { async { g() }.join() }',
  ],
};
