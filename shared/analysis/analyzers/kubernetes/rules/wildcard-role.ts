import type { KubernetesRule } from '../manifests';
import { itemsOf, textAt, valueAt, type Value } from '../../../values/value';

export const wildcardRole: KubernetesRule = {
  id: 'kubernetes/wildcard-role',
  grade: { cwe: [250], severity: 6.5, confidence: 'high' },
  enabled: false,
  description: 'A role may do everything with everything.',
  help: 'Whoever gets hold of an account with it owns the cluster, secrets included. List the resources and verbs that are needed.',
  bad: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: operator
rules:
  - apiGroups: ["*"]
    resources: ["*"]
    verbs: ["*"]
`,
  good: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: operator
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, list, watch, update]
`,
  *check({ objects }) {
    for (const { kind, root } of objects) {
      if (kind !== 'Role' && kind !== 'ClusterRole') continue;
      for (const rule of itemsOf(valueAt(root, 'rules'))) {
        const isWide = ['resources', 'verbs', 'apiGroups'].every((key) => hasStar(valueAt(rule, key)));
        if (isWide) yield { at: rule, message: 'This allows everything.' };
      }
    }
  },
};

function hasStar(list: Value | undefined): boolean {
  return itemsOf(list).some((item) => textAt(item) === '*');
}
