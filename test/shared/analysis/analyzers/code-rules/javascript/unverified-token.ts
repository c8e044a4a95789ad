import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ["jwt.verify(t, k, { algorithms: ['HS256', 'none'] });", 'jwt.verify(t, k, { ignoreExpiration: true });'],
  clean: ["jwt.verify(t, k, { algorithms: ['HS256'] });", 'jwt.verify(t, k, { ignoreExpiration: false });'],
};
