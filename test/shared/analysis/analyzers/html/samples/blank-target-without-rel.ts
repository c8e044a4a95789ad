import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '<a target=_blank href="//example.org">a</a>',
      covers: ['target=_blank'],
      fixed: '<a target=_blank rel="noopener" href="//example.org">a</a>',
    },
  ],
  clean: [
    '<a href="/about" target="_blank">a</a>',
    '<a href="https://example.org" target="_blank" rel="external noreferrer">a</a>',
    '<a href="{{ url }}" target="_blank">a</a><a href="https://example.org">a</a>',
  ],
};
