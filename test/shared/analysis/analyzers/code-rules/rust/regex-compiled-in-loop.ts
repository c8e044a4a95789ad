import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { while x { let r = regex::Regex::new(r"a+")?; } }', covers: ['regex::Regex::new(r"a+")'] },
  ],
  clean: [
    'fn f() { let r = Regex::new("a"); for x in xs { r.is_match(x); } }',
    'fn f() { for p in patterns { Regex::new(p); } }',
    'fn f() { for x in xs { Name::new("a"); } }',
  ],
};
