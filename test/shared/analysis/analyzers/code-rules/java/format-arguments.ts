import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(int a) { out.printf("%d %5.2f%n", a); } }', covers: ['"%d %5.2f%n"'] },
    'class A { String s = String.format(Locale.ROOT, "%2$s", "a"); }',
    'class A { String f(String a) { return "%s %s".formatted(a); } }',
    'class A { String s = String.format("100%% of %s"); }',
  ],
  clean: [
    'class A { String f(Object[] all) { return String.format("%s %s", all); } }',
    'class A { String f(String a) { return String.format("%s %1$s %<s %% %n", a); } }',
    'class A { String f(String... a) { return String.format("%s %s", a) + String.format(pattern); } }',
    'class A { String f() { return String.format("%s %s", values()); } }',
  ],
};
