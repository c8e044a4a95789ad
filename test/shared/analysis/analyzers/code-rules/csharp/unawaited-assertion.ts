import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { [Fact] public async Task F() { Assert.ThrowsAsync<E>(() => G()); } }',
      covers: ['Assert.ThrowsAsync<E>(() => G())'],
    },
  ],
  clean: [
    'class A { [Fact] public async Task F() { await Assert.ThrowsAsync<E>(() => G()); } }',
    'class A { [Fact] public Task F() { return Assert.ThrowsAsync<E>(() => G()); } }',
    'using NUnit.Framework; class A { [Test] public void F() { Assert.ThrowsAsync<E>(() => G()); } }',
  ],
};
