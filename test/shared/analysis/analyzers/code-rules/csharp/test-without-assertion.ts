import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class ATests { [Fact] public void Adds() { cart.Add(1); } }', covers: ['Adds'] },
    { code: 'class ATests { [TestMethod] public async Task Adds() { await cart.Add(1); } }', covers: ['Adds'] },
    'class ATests { [Fact] public void Adds() { cart.Add(TestItems.One()); } }',
    'class ATests { [Fact] public void Adds() { Fill(1); } void Fill(int x) { cart.Add(x); } }',
  ],
  clean: [
    'class ATests { [Fact] public void Adds() { Assert.True(cart.Add(1)); } }',
    'class ATests { [Fact] public void Adds() { cart.Add(1).Should().Be(2); } }',
    'class ATests { [Fact] public void Adds() { Verify(cart); } }',
    'class ATests { [Theory] public Task Adds(bool async) => AssertQuery(async, one => one.Set<Item>().Select(x => x.Name)); }',
    'class ATests { [Theory] public async Task Adds(bool async) { await AssertQuery(async, one => one.Set<Item>()); } }',
    'class ATests { [Fact] public void DoesNotThrowForOne() { cart.Add(1); } }',
    'class ATests { [Fact] public void Adds() {  } }',
    'class ATests { [SetUp] public void Adds() { cart.Add(1); } }',
    'class ATests { [Fact(Skip = "later")] public void Adds() { cart.Add(1); } }',
    'class ATests { [TestCaseSource(nameof(Cases))] public string Names(string x) { return Twice.Of(x); } }',
    'class A { [TestCase(1, ExpectedResult = 2)] public int Doubles(int x) => Twice(x); }',
    'class ATests { [Fact] public void Adds() { if (x.Bad) { throw new Exception(); } } }',
    'class ATests { [Fact] public void Adds() { InBase(cart); } }',
    'class ATests { [Fact] public void Adds() { cart.Add(1); /* no exception here */ } }',
    'class ATests { [Fact] public void Adds() { cart.Add(1); Counts(1); } void Counts(int x) { Assert.Equal(x, cart.Count); } }',
    'class ATests { [Fact] public void Adds() => Shared.Adds(cart); }',
    { path: 'tests/Documentation/A.cs', code: 'class ATests { [Fact] public void Adds() { cart.Add(1); } }' },
  ],
};
