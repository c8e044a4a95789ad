import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(boolean b) { while (b = true) { g(); } } }', covers: ['b = true'] },
    'class A { void f(boolean a, boolean b) { if (a = b) { g(); } } }',
  ],
  clean: [
    'class A { void f(boolean b) { if (b == true) { g(); } } }',
    'class A { void f(boolean b) { if (b = find()) { g(); } } }',
    'class A { void f() { while ((line = read()) != null) { g(); } } }',
  ],
};
