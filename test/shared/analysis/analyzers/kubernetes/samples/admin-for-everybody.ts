import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nroleRef: { name: cluster-admin }\nsubjects:\n  - { kind: Group, name: "system:anonymous" }\n',
  ],
  clean: [
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nroleRef: { name: view }\nsubjects:\n  - { kind: ServiceAccount, name: default }\n',
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nroleRef: { name: cluster-admin }\nsubjects:\n  - { kind: User, name: ann }\n',
  ],
};
