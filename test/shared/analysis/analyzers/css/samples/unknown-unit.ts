import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a { margin: 1px 2pxx; }', covers: ['pxx'] },
    'a { transition: top 2sec; }',
  ],
  clean: [
    'a { margin: 1px 2.5em 3% 0; transition: top .2s; transform: rotate(45deg); width: 1e3px; }',
    'a { color: #10ab; background: url(a10xp.png); content: "10xp"; top: 0\\\\9; }',
    'a { unicode-range: U+0025-00FF; grid-area: a1b; animation: b2x 1s; }',
    'a { image: image-set(url(a) 2x); width: 10dvh; }',
  ],
};
