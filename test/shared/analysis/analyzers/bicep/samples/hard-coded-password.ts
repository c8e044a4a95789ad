import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "resource a 'b/c@1' = {\n  properties: {\n    osProfile: {\n      adminPassword: 'P4ss'\n    }\n  }\n}\n", covers: ["'P4ss'"] },
  ],
  clean: [
    "resource a 'b/c@1' = {\n  properties: {\n    adminPassword: '${x}'\n    password: kv.getSecret('x')\n  }\n}\n",
    "resource a 'b/c@1' = {\n  properties: {\n    password: ''\n    passwordPolicy: 'strict'\n  }\n}\n",
  ],
};
