import type { KubernetesRule } from '../manifests';
import { entryAt, scalarAt } from '../../../values/value';
import { containersOf } from '../manifests';

export const privilegeEscalation: KubernetesRule = {
  id: 'kubernetes/privilege-escalation',
  grade: { cwe: [269], severity: 5.0, confidence: 'high' },
  description: 'Programs in a container may get more rights than it was started with.',
  help: 'A program with the setuid bit becomes root in it. Say `allowPrivilegeEscalation: false`.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        allowPrivilegeEscalation: true
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        allowPrivilegeEscalation: false
`,
  *check(manifests) {
    for (const { value } of containersOf(manifests)) {
      const entry = entryAt(value, 'securityContext', 'allowPrivilegeEscalation');
      const isPrivileged = scalarAt(value, 'securityContext', 'privileged') === true;
      if (
        entry !== undefined &&
        !isPrivileged &&
        scalarAt(value, 'securityContext', 'allowPrivilegeEscalation') === true
      ) {
        yield { at: { start: entry.start, end: entry.value.end }, message: 'Programs may become root here.' };
      }
    }
  },
};
