import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<a href=" JavaScript:void(0)">a</a><form action="javascript:f()"></form>', covers: ['href=" JavaScript:void(0)"', 'action="javascript:f()"'] },
  ],
  clean: [
    '<a href="/javascript">a</a>',
    '<a onclick="f()" href="#">a</a>',
  ],
};
