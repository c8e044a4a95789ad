import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'package a; func f() { if x { g(1) } else { g(1) } }', covers: ['{ g(1) }'] },
    'package a; func f() { if x := g(); x { h(x); k() } else {\n h(x); k() } }',
  ],
  clean: [
    'package a; func f() { if x { g(1) } else { g(2) } }',
    'package a; func f() { if x { } else { } }',
    'package a; func f() { if x { g(1) } else if y { g(2) } else { g(2) } }',
  ],
};
