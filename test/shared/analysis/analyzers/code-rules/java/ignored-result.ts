import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(String s) { s.replace("a", "b"); } }', covers: ['s.replace("a", "b")'] },
    'class A { BigDecimal sum; void f(BigDecimal x) { this.sum.add(x); } }',
    'class A { void f() { final LocalDate day = g(); day.plusDays(1); } }',
  ],
  clean: [
    'class A { String f(String s) { s = s.trim(); return s.trim(); } }',
    'class A { void f(StringBuilder s, List<String> xs) { s.replace(0, 1, "x"); xs.add("y"); } }',
    { code: 'class ATest { void f(String s) { s.substring(3); } }', path: 'src/test/java/ATest.java' },
  ],
};
