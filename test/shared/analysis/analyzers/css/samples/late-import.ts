import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '@media print { a { top: 0 } }\n@IMPORT url(b.css);', covers: ['@IMPORT url(b.css)'] },
  ],
  clean: [
    '@charset "utf-8"; @import "a.css"; @import "b.css"; a { top: 0 }',
    { code: 'a { top: 0 }\n@import "b";', path: 'a.scss' },
    '/* a { } */ @import "b.css";',
  ],
};
