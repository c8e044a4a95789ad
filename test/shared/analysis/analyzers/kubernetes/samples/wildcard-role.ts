import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n  - apiGroups: ['*']\n    resources: ['*']\n    verbs: ['*']\n",
  ],
  clean: [
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n  - apiGroups: ['apps']\n    resources: ['*']\n    verbs: ['*']\n",
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n  - apiGroups: ['*']\n    resources: ['*']\n    verbs: [get]\n",
  ],
};
