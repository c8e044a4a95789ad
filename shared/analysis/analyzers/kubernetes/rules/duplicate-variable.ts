import type { KubernetesRule } from '../manifests';
import { entryAt, itemsOf, textAt, valueAt } from '../../../values/value';
import { containersOf } from '../manifests';

export const duplicateVariable: KubernetesRule = {
  id: 'kubernetes/duplicate-variable',
  grade: 'bug',
  description: 'A container sets a variable twice.',
  help: 'Only the last one counts, and `kubectl apply` mixes the two up when one of them changes. Remove one.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      env:
        - name: LEVEL
          value: info
        - name: LEVEL
          value: debug
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      env:
        - name: LEVEL
          value: debug
`,
  *check(manifests) {
    if (manifests.isTemplate) return;
    for (const { value } of containersOf(manifests)) {
      const seen = new Set<string>();
      for (const variable of itemsOf(valueAt(value, 'env'))) {
        const name = textAt(variable, 'name');
        const at = entryAt(variable, 'name')?.value;
        if (name !== undefined && at !== undefined && seen.has(name)) {
          yield { at, message: `${name} is set above already.` };
        }
        if (name !== undefined) seen.add(name);
      }
    }
  },
};
