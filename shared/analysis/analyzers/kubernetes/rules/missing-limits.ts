import type { KubernetesRule } from '../manifests';
import { entryAt } from '../../../values/value';
import { containersOf } from '../manifests';

export const missingLimits: KubernetesRule = {
  id: 'kubernetes/missing-limits',
  grade: 'slow',
  cwe: [400],
  enabled: false,
  description: 'A container may use all memory of its node.',
  help: 'One that leaks then takes the others on the node down with it. Say `resources.limits.memory`, and `requests` so that it is placed where there is room.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      resources:
        limits:
          memory: 256Mi
`,
  *check(manifests) {
    for (const { value, name, isInit } of containersOf(manifests)) {
      const at = entryAt(value, 'name') ?? entryAt(value, 'image');
      if (at !== undefined && !isInit && entryAt(value, 'resources', 'limits', 'memory') === undefined) {
        yield { at, message: `The container ${name} has no limit for memory.` };
      }
    }
  },
};
