import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { @Test fun f() { g.h() } }', covers: ['f'] },
    'class A {\n  @Test fun `sells tea`() = runTest { launch { shop.sell(1) } }\n}',
  ],
  clean: [
    'class A { @Test fun f() { assertThat(g.h()).isTrue() } }',
    'class A { @Test fun f() = runTest { help() } }',
    'class A { @Test fun f() { g.h() shouldBe 3 } }',
    'class A { @Test fun `does not throw`() { g.h() }\n fun f() { g.h() } }',
    'class A { @Test(expected = E::class) fun f() { g.h() } }',
  ],
};
