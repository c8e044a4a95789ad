import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { top: 0 } b > c {}', covers: ['b > c'] },
  ],
  clean: [
    '.chroma .fm {  }',
    'a { /* later */ }',
    { code: '%a {}\n.b() {}\n@mixin c {}', path: 'a.less' },
    'a { b { top: 0 } }',
  ],
};
