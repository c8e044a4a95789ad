import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      securityContext: { runAsUser: 0 }\n', covers: ['runAsUser: 0'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers:\n    - name: chown\n      securityContext: { runAsUser: 0 }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  securityContext: { runAsUser: 1000, fsGroup: 0 }\n',
  ],
};
