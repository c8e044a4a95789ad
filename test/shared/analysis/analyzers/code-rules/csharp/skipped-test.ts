import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { [Test, Ignore("")] public void F() { } }', covers: ['Ignore("")'] },
    'class A { [TestMethod] [Ignore] public void F() { } }',
    'class A { [Fact(Skip = "")] public void F() { } }',
    'class A { [Theory(Skip = "TODO")] public void F(int x) { } }',
  ],
  clean: [
    'class A { [Fact(Skip = "Wants a network, see #12")] public void F() { } }',
    'class A { [Test, Ignore("Wants a display")] public void F() { } }',
    'class A { [Fact] public void F() { } }',
    'class A { [Ignore] public void F() { } }',
    'class A { [Ignore] public int X { get; set; } }',
  ],
};
