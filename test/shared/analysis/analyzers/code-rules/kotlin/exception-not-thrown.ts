import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fun g() { IllegalStateException("a"); h() }',
      covers: ['IllegalStateException("a")'],
      fixed: 'fun g() { throw IllegalStateException("a"); h() }',
    },
    { code: 'fun f() { IllegalStateException("a") }', covers: ['IllegalStateException("a")'] },
    'fun f() { if (a) { IOException("b"); return } }',
  ],
  clean: [
    'fun f() { throw IllegalStateException("a") }',
    'fun f() { val e = if (a) { IOException("b") } else { AssertionError() }; g(e) }',
    'fun f() { showError("a") }',
  ],
};
