import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "resource a 'Microsoft.Web/sites@2023-12-01' = if (x) {\n  properties: {}\n}\n",
  ],
  clean: [
    "resource a 'Microsoft.Web/sites@2023-12-01' = {\n  properties: properties\n}\n",
    "resource a 'Microsoft.Web/sites@2023-12-01' existing = {\n  name: 'x'\n}\n",
    "resource a 'Microsoft.Web/sites@2023-12-01' = {\n  properties: {\n    httpsOnly: secure\n  }\n}\n",
  ],
};
