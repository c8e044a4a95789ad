import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      volumes:\n        - { name: a, hostPath: { path: / } }\n        - { name: b, hostPath: { path: /run/containerd/containerd.sock } }\n', covers: ['/', '/run/containerd/containerd.sock'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    - { name: a, hostPath: { path: /var/log } }\n    - { name: b, hostPath: { path: /data } }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  volumes:\n    - { name: a, configMap: { name: /etc } }\n',
  ],
};
