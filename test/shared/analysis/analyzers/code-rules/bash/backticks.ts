import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'echo "`x`"\n', covers: ['`x`'] }],
  clean: ["echo '`x`'\n", 'echo $(x)\n'],
};
