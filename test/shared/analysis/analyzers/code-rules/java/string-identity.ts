import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { boolean f(String s) { return s == "a"; } }',
      covers: ['s == "a"'],
      fixed: 'class A { boolean f(String s) { return "a".equals(s); } }',
    },
    {
      code: 'class A { void f(Node n) { if ("ü" != n.name()) g(); if ("ü" != n) g(); } }',
      covers: ['"ü" != n'],
      fixed: 'class A { void f(Node n) { if ("ü" != n.name()) g(); if (!"ü".equals(n)) g(); } }',
    },
    'class A { boolean f(String a, String b) { return a == b; } }',
  ],
  clean: [
    'class A { boolean f(String s) { return s == null || "a".equals(s); } }',
    'class A { boolean f(String a, String b) { return a == b || a.equals(b); } }',
    "class A { boolean f(char c, int i) { return c == 'a' && i == 3; } }",
    'class A { boolean f(Object a, Object b) { return a == b; } }',
    'class A { boolean f(String a, String b) { if (a == b) { return true; } return a != null && a.equals(b); } }',
  ],
};
