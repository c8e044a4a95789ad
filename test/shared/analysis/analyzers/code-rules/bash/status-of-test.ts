import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'cmd\nprintf x\nif [[ $? == 0 ]]; then y; fi\n', covers: ['$?'] }],
  clean: ['cmd\nif [ $? -ne 0 ]; then exit 1; fi\n', 'echo x\ncmd\nif [ $? = 0 ]; then y; fi\n'],
};
