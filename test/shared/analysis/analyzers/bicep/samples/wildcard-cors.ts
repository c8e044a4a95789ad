import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource a 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {\n  properties: {\n    cors: {\n      corsRules: [\n        {\n          allowedOrigins: [\n            '*'\n          ]\n        }\n      ]\n    }\n  }\n}\n", covers: ["'*'"] },
  ],
  clean: [
    "resource a 'b/c@1' = {\n  properties: {\n    cors: {\n      allowedOrigins: origins\n    }\n  }\n}\n",
    "resource a 'b/c@1' = {\n  properties: {\n    cors: {\n      allowedOrigins: ['https://x.org']\n      allowedMethods: ['*']\n    }\n  }\n}\n",
  ],
};
