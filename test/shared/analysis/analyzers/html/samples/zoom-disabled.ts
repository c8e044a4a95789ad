import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<meta content="maximum-scale=1.0" name=viewport>', covers: ['content="maximum-scale=1.0"'] },
  ],
  clean: [
    '<meta name="viewport" content="width=device-width, maximum-scale=10">',
    '<meta name="description" content="user-scalable=no">',
  ],
};
