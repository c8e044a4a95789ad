import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { string all = ""; foreach (var x in xs) { all += x; } } }', covers: ['all += x'] },
    'class A { void F() { var all = string.Empty; while (true) { if (a) all += "x" + b; } } }',
    'class A { void F(string s) { for (int i = 0; i < 9; i++) s += i; } }',
  ],
  clean: [
    'class A { void F() { int all = 0; foreach (var x in xs) { all += x; } } }',
    'class A { void F() { foreach (var x in xs) { string one = "a"; one += x; G(one); } } }',
    'class A { void F() { string s = ""; s += a; } }',
    'class A { void F() { string s = ""; foreach (var x in xs) { s += x; break; } } }',
    'class A { void F() { var s = Get(); foreach (var x in xs) s += x; } }',
    'class A { void F() { string s = ""; foreach (var x in xs) run(() => { s += x; }); } }',
  ],
};
