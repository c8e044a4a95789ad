import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class ATests { [Fact] public void Adds() { Assert.True(true); } }', covers: ['Assert.True(true)'] },
    'class ATests { [Fact] public void Adds() { Assert.AreEqual(cart.Count, cart.Count); } }',
    'class ATests { [Fact] public void Adds() { Assert.IsFalse(false, "never"); } }',
  ],
  clean: [
    'class ATests { [Fact] public void Adds() { Assert.True(cart.Ok); } }',
    'class ATests { [Fact] public void Adds() { Assert.True(false, "must not come here"); } }',
    'class ATests { [Fact] public void Adds() { try { G(); } catch (E) { Assert.True(true); } } }',
    'class ATests { [Fact] public void Adds() { Assert.AreEqual(Next(), Next()); } }',
    'class ATests { [Fact] public void Adds() { Assert.Equal(1, cart.Count); } }',
  ],
};
