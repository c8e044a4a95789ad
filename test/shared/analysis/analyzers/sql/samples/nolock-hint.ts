import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'SELECT 1 FROM a (nolock) JOIN b ON a.x = b.x', covers: ['nolock'] }],
  clean: ['SELECT nolock FROM a;', "SELECT '(NOLOCK)' FROM a WITH (ROWLOCK);"],
};
