import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { s.ToUpper(); } }', covers: ['s.ToUpper()'] },
    'class A { void F() { date.AddDays(1); } }',
    'class A { void F(string s) { s.Replace("a", "b"); } }',
    'class A { void F() { string s = Get(); s.Trim(); } }',
    'class A { void F() { name.Substring(1); } }',
  ],
  clean: [
    'class A { void F() { s = s.ToUpper(); } }',
    'class A { void F() { text.Replace("a", "b"); } }',
    'class A { void F() { calendar.AddDays(date, 1); } }',
    'class A { void F(StringBuilder s) { s.Replace("a", "b"); } }',
    'class A { void F(List<int> s) { s.Remove(1); } }',
    { path: 'test/A.cs', code: 'class A { [Fact] void F() { Assert.Throws(() => { s.Substring(9); }); } }' },
    'class A { void F(Clock c) { c.AddDays(1); } }',
  ],
};
