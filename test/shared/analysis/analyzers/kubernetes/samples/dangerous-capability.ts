import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { capabilities: { add: ["ALL", NET_RAW] } }\n', covers: ['"ALL"'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: nfs-server:1.0\n      securityContext:\n        capabilities:\n          add: [SYS_ADMIN]\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { capabilities: { drop: [ALL] } }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { capabilities: { add: [CHOWN] } }\n',
  ],
};
