import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'terraform {\n  required_providers {\n    a = { source = "b/a" }\n    c = { source = "b/c", version = "1" }\n  }\n}\n',
      covers: ['a'],
    },
  ],
  clean: [
    'terraform {\n  required_providers {\n    a = "~> 1.0"\n  }\n}\n',
    'terraform {\n  required_version = ">= 1"\n}\n',
  ],
};
