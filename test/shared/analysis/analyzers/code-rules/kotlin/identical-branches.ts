import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f() { if (a) { g(1) } else { g(1) } }', covers: ['{ g(1) }'] },
    'val x = if (a == b) c.d else c.d',
  ],
  clean: [
    'fun f() { if (a) { g(1) } else { g(2) } }',
    'fun f() { if (a) { } else { } }',
    'fun f() { if (a) { h() } else if (b) { g(1) } else { g(1) } }',
    { code: 'fun f() = if (a) b else b', path: 'compiler/testData/openapi/A.kt' },
  ],
};
