import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'import kotlinx.coroutines.*\nsuspend fun f() { runBlocking { g() } }',
      covers: ['runBlocking'],
      fixed: 'import kotlinx.coroutines.*\nsuspend fun f() { coroutineScope { g() } }',
    },
    { code: 'suspend fun f() { val x = runBlocking(Dispatchers.IO) { g() } }', covers: ['runBlocking'] },
    'fun f() { scope.launch { xs.forEach { runBlocking { g(it) } } } }',
  ],
  clean: [
    'fun main() = runBlocking { g() }',
    'suspend fun f() { coroutineScope { g() } }',
    'suspend fun f() { register(object : Listener { override fun on() { runBlocking { g() } } }) }',
  ],
};
