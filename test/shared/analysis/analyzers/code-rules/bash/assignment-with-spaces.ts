import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'if true; then\n  name = "x"\nfi\n', covers: ['name ='] }],
  clean: ['test = x\nexpr a = b\n', 'a=1\n[ a = b ]\necho a = b\n'],
};
