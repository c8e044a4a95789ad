import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { while (g()) { Pattern p = Pattern.compile("a+"); } } }',
      covers: ['Pattern.compile("a+")'],
    },
    'class A { void f() { for (String s : xs) { if (Pattern.matches("a+", s)) { g(); } } } }',
  ],
  clean: [
    'class A { static final Pattern P = Pattern.compile("a+"); }',
    'class A { void f() { for (String s : Pattern.compile(",").split(x)) { g(s); } } }',
    'class A { void f() { for (String s : xs) { Pattern.compile(s); } } }',
  ],
};
