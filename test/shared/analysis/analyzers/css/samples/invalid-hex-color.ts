import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { background: #12 url(a#b.png); border: 1px solid #ggg; }', covers: ['#12', '#ggg'] },
  ],
  clean: [
    'a { color: #fff; background: #ABCDEF80 url(#gradient); border-color: #1234; }',
    { code: 'a { color: #{$a}; background: lighten(#fff, 1%); }', path: 'a.scss' },
    'a { fill: url(#gradient1); clip-path: #shape; }',
  ],
};
