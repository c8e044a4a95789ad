import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "param clientSecret string = 'abc'\n", covers: ["'abc'"] },
  ],
  clean: [
    "@secure()\nparam password string = newGuid()\n",
    "@secure()\nparam password string = ''\nparam name string = 'x'\n",
  ],
};
