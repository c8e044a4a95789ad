import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      resources: { requests: { memory: 1Gi } }\n',
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      resources: { limits: { memory: 1Gi } }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers:\n    - name: a\n',
  ],
};
