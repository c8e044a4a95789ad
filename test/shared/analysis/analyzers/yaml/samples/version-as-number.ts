import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'go-version: 1.20 # pinned\n', covers: ['1.20'], fixed: "go-version: '1.20' # pinned\n" },
    'matrix:\n  python:\n    - 3.9\n    - 3.10\n',
  ],
  clean: [
    'version: "3.10"\n',
    'version: 3.8\n',
    'price: 3.10\n',
    'version: 1.10.0\n',
    'openapi_version: 3.0\n',
  ],
};
