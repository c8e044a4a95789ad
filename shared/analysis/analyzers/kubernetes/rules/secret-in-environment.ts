import type { KubernetesRule } from '../manifests';
import { itemsOf, textAt, valueAt } from '../../../values/value';
import { isPlaceholderValue, isSecretName, isTrialValue } from '../../../values/secret-name';
import { containersOf } from '../manifests';

export const secretInEnvironment: KubernetesRule = {
  id: 'kubernetes/secret-in-environment',
  grade: { cwe: [798], severity: 7.5, confidence: 'medium' },
  description: 'A secret is written into a manifest.',
  help: 'Everybody who can read the repository, or the object in the cluster, has it. Keep it in a `Secret` that is made elsewhere, and refer to it with `valueFrom.secretKeyRef`.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      env:
        - name: DB_PASSWORD
          value: hunter2-prod
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      env:
        - name: DB_PASSWORD
          valueFrom:
            secretKeyRef: { name: db, key: password }
`,
  *check(manifests) {
    for (const { value } of containersOf(manifests)) {
      const variables = itemsOf(valueAt(value, 'env'));
      for (const variable of variables) {
        const name = textAt(variable, 'name') ?? '';
        const at = valueAt(variable, 'value');
        const text = textAt(variable, 'value');
        if (
          at !== undefined &&
          text !== undefined &&
          isSecretName(name) &&
          !isPlaceholderValue(text) &&
          !isTrialValue(text) &&
          // The same word for user and password is for trying things out.
          !variables.some((other) => other !== variable && textAt(other, 'value') === text)
        ) {
          yield { at, message: `Everybody who can read this file has the value of ${name}.` };
        }
      }
    }
  },
};
