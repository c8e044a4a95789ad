import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f(): Int { try { return g() } finally { return 1 } }', covers: ['return 1'] },
    'fun f(): Int { try { g() } finally { if (a) { return 1 } }; return 2 }',
  ],
  clean: [
    'fun f(): Int { try { return g() } finally { h() } }',
    'fun f() { try { g() } finally { xs.forEach { return@forEach } } }',
    'fun f(): Int { var error: Throwable? = null\n try { g() } catch (e: Throwable) { error = e } finally { return h(error) } }',
  ],
};
