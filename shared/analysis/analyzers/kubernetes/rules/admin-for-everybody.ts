import type { KubernetesRule } from '../manifests';
import { itemsOf, textAt, valueAt } from '../../../values/value';

const EVERYBODY = new Set([
  'system:anonymous',
  'system:unauthenticated',
  'system:authenticated',
  'system:serviceaccounts',
]);
const POWERFUL = new Set(['cluster-admin', 'admin', 'edit']);

export const adminForEverybody: KubernetesRule = {
  id: 'kubernetes/admin-for-everybody',
  grade: { cwe: [269], severity: 8.8, confidence: 'high' },
  description: 'A powerful role is given to whole groups, or to the account that pods have by default.',
  help: 'Each pod, or even whoever reaches the API without a name, then controls the cluster. Bind the role to one account that needs it.',
  bad: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: open
roleRef:
  kind: ClusterRole
  name: cluster-admin
subjects:
  - kind: ServiceAccount
    name: default
    namespace: default
`,
  good: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: deployer
roleRef:
  kind: ClusterRole
  name: view
subjects:
  - kind: ServiceAccount
    name: deployer
    namespace: ci
`,
  *check({ objects }) {
    for (const { kind, root } of objects) {
      const role = textAt(root, 'roleRef', 'name') ?? '';
      if ((kind !== 'ClusterRoleBinding' && kind !== 'RoleBinding') || !POWERFUL.has(role)) continue;
      for (const subject of itemsOf(valueAt(root, 'subjects'))) {
        const name = textAt(subject, 'name') ?? '';
        const isDefault = textAt(subject, 'kind') === 'ServiceAccount' && name === 'default';
        if (isDefault || EVERYBODY.has(name)) yield { at: subject, message: `${name} gets the role ${role}.` };
      }
    }
  },
};
