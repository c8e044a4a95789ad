import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "resource a 'b/c@1' = {\n  location: 'eastus'\n}\n",
  ],
  clean: [
    "resource a 'b/c@1' = {\n  location: 'global'\n}\n",
    "resource a 'b/c@1' = {\n  location: resourceGroup().location\n}\n",
  ],
};
