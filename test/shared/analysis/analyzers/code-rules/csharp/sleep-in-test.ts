import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class ATests { [Fact] public void Adds() { G(); Thread.Sleep(100); Assert.True(x); } }',
      covers: ['Thread.Sleep(100)'],
    },
    'class ATests { [TestMethod] public void Adds() { System.Threading.Thread.Sleep(5); } }',
  ],
  clean: [
    'class A { void F() { Thread.Sleep(100); } }',
    'class ATests { [Fact] public void Adds() { clock.Sleep(100); } }',
    'class ATests { [Fact] public void Adds() { Assert.True(x); } }',
  ],
};
