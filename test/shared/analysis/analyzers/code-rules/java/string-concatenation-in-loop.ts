import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { String s = ""; while (g()) { s += "a"; } } }', covers: ['s += "a"'] },
    'class A { String f(String s) { for (int i = 0; i < 3; i++) { s = s + i; } return s; } }',
  ],
  clean: [
    'class A { void f() { while (g()) { String s = ""; s += "a"; } } }',
    'class A { void f() { int s = 0; while (g()) { s += 1; } } }',
    'class A { void f() { String s = ""; s += "a"; while (g()) { s += "b"; break; } } }',
  ],
};
