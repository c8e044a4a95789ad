import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { allowPrivilegeEscalation: true }\n',
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { runAsUser: 5 }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { privileged: true, allowPrivilegeEscalation: true }\n',
  ],
};
