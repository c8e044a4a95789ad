import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'fun f() { TODO() }', covers: ['TODO()'] }, 'val x: Int get() = TODO()'],
  clean: [
    'fun f() { /* TODO(me): later */ }',
    'fun f() { todo("x"); TODO("no main thread here") }',
    { code: 'fun f() = TODO()', path: 'src/test/kotlin/ATest.kt' },
    '@Deprecated("not implemented") fun price(): Int = TODO()',
    '@RustCleanup("implement and make public") private fun price(): Int { TODO() }',
  ],
};
