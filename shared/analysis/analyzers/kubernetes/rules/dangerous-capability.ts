import type { KubernetesRule } from '../manifests';
import { isDangerousCapability } from '../../../values/capability';
import { needsItsMachine } from '../../../values/needs-its-machine';
import { itemsOf, textAt, valueAt } from '../../../values/value';
import { containersOf } from '../manifests';

export const dangerousCapability: KubernetesRule = {
  id: 'kubernetes/dangerous-capability',
  grade: { cwe: [250], severity: 7.5, confidence: 'medium' },
  description: 'A container has a right with which it can leave it.',
  help: '`SYS_ADMIN`, `SYS_PTRACE`, `SYS_MODULE` and `ALL` are as good as being root of the node. Drop `ALL` and add the single right that is needed.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        capabilities:
          add: [SYS_ADMIN]
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        capabilities:
          drop: [ALL]
          add: [NET_BIND_SERVICE]
`,
  *check(manifests) {
    for (const { value, name: container } of containersOf(manifests)) {
      if (needsItsMachine(`${textAt(value, 'image') ?? ''} ${container}`)) continue;
      for (const capability of itemsOf(valueAt(value, 'securityContext', 'capabilities', 'add'))) {
        const name = textAt(capability) ?? '';
        if (isDangerousCapability(name)) {
          yield { at: capability, message: `${name} lets a program out of its container.` };
        }
      }
    }
  },
};
