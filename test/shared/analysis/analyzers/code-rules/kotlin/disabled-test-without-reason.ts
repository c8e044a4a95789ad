import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test @Ignore fun f() { g() } }', covers: ['@Ignore'] },
    '@org.junit.jupiter.api.Disabled class A',
  ],
  clean: [
    'class A { @Test @Ignore("too slow") fun f() { g() } }',
    'class A {\n  @Ignore // needs a printer\n  @Test fun f() { g() }\n}',
    'class A { @Test fun f() { g() }\n @JsonIgnore val x = 1 }',
    'class A {\n  @Ignore @Test fun f() {\n    // needs a printer\n    g()\n  }\n}',
    'class A : B() {\n  @Ignore override fun f() {\n  }\n}',
    '@Entity class Proxy {\n  @Ignore @Transient var dirty = false\n}',
    '/** Only has to compile. */\nclass ShopTest {\n  @Test @Ignore fun buys() { Shop() }\n  @Test @Ignore fun sells() { Shop() }\n}',
  ],
};
