import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { int f() { try { return g(); } finally { return 1; } } }', covers: ['return 1;'] },
    'class A { void f() { for (;;) { try { g(); } finally { continue; } } } }',
    'class A { int f() { try { g(); } finally { if (h()) { return 2; } } return 1; } }',
  ],
  clean: [
    'class A { int f() { try { return g(); } finally { h(); } } }',
    'class A { void f() { try { g(); } finally { for (int i = 0; i < 3; i++) { break; } } } }',
    'class A { void f() { try { g(); } finally { run(() -> { return 1; }); } } }',
  ],
};
