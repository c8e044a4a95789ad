import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a (b)[./c.md] d\n', covers: ['(b)[./c.md]'], fixed: 'a [b](./c.md) d\n' },
  ],
  clean: [
    'a [b](c)[d]\n',
    'f(x)[0] and g(y)[key]\n',
    '`(a)[https://example.org]`\n',
  ],
};
