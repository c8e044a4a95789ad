import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fn f() { if x { g(1); } else { g(1); } }', covers: ['{ g(1); }'] },
    'fn f() { if let Some(y) = x { g(1) } else {\n g(1) } }',
  ],
  clean: [
    'fn f() { if x { g(1) } else { g(2) } }',
    'fn f() { if x { } else { } }',
    'fn f() { if x { g(1) } else if y { g(2) } else { g(2) } }',
    'fn f(p: &Path) { if let Ok(p) = p.strip_prefix(r) { p } else { p } }',
  ],
};
