import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test @Ignore public void f() { g(); } }', covers: ['@Ignore'] },
    '@org.junit.jupiter.api.Disabled class A { }',
  ],
  clean: [
    'class A { @Test @Ignore("too slow") public void f() { g(); } }',
    'class A { @Test @Ignore // needs a printer\n public void f() { g(); } }',
    'class A { @Test void f() { g(); } @JsonIgnore int x; }',
    'class A { @Test @Ignore public void f() { /* LANG-1655 */ g(); } }',
    'class A extends B { @Override @Disabled public void f() { super.f(); } }',
  ],
};
