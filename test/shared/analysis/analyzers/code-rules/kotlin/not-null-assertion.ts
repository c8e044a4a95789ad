import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'fun f(a: A?) = a!!.b', covers: ['!!'] }],
  clean: ['fun f(a: A?) = a?.b', 'fun f(a: Boolean) = !a', 'fun f(a: Boolean) = !(!a)'],
};
