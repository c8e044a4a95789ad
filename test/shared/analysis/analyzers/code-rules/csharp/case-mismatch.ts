import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { if (s.ToLower() == "Open") G(); } }', covers: ['s.ToLower() == "Open"'] },
    'class A { void F() { var x = s.ToUpperInvariant().Equals("open"); } }',
    'class A { void F() { var x = s.ToLower().StartsWith("Http"); } }',
  ],
  clean: [
    'class A { void F() { if (s.ToLower() == "open") G(); } }',
    'class A { void F() { if (s.ToUpper() == "A1-\\n") G(); } }',
    'class A { void F() { if (s.Trim() == "Open") G(); } }',
    'class A { void F() { if (s.ToLower().Contains(name)) G(); } }',
  ],
};
