import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(String s) { s.replace("a", "b"); } }', covers: ['s.replace("a", "b")'] },
    'class A { BigDecimal sum; void f(BigDecimal x) { this.sum.add(x); } }',
    'class A { void f() { final LocalDate day = g(); day.plusDays(1); } }',
    'class A { void f(int a, String s) { switch (a) { case 1 -> s.trim(); default -> { return; } } } }',
  ],
  clean: [
    'class A { String f(String s) { s = s.trim(); return s.trim(); } }',
    'class A { String f(int a) { return switch (a) { case 1 -> "%s".formatted(a); default -> switch (a) { case 2 -> "a".trim(); default -> "b".trim(); }; }; } }',
    'class A { void f(StringBuilder s, List<String> xs) { s.replace(0, 1, "x"); xs.add("y"); } }',
    { code: 'class ATest { void f(String s) { s.substring(3); } }', path: 'src/test/java/ATest.java' },
  ],
};
