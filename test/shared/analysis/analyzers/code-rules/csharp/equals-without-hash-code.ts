import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { public override bool Equals(object o) { return true; } }', covers: ['Equals'] },
    'struct A { public override bool Equals(object? o) => true; }',
  ],
  clean: [
    'class A { public override bool Equals(object o) => true; public override int GetHashCode() => 1; }',
    'partial class A { public override bool Equals(object o) => true; }',
    'class A { public bool Equals(A o) => true; }',
    'class A { public override bool Equals(string a, string b) => true; }',
  ],
};
