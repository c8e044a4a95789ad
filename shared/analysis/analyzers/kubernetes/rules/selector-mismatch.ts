import type { KubernetesRule } from '../manifests';
import { entriesOf, textAt, valueAt } from '../../../values/value';

export const selectorMismatch: KubernetesRule = {
  id: 'kubernetes/selector-mismatch',
  grade: 'crash',
  description: 'A workload selects pods that it does not make.',
  help: 'The cluster refuses it: each label of `spec.selector.matchLabels` has to stand in `spec.template.metadata.labels`, with the same value.',
  bad: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: website
    spec:
      containers:
        - name: web
          image: web:1.2
`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: web:1.2
`,
  *check({ objects }) {
    for (const { pod, root, kind } of objects) {
      if (!['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].includes(kind) || pod?.labels?.kind !== 'map') {
        continue;
      }
      const labels = pod.labels;
      // What a template makes of them is not known here.
      if (labels.entries.some(({ value }) => value.kind === 'scalar' && value.isDynamic)) continue;
      for (const { key, value } of entriesOf(valueAt(root, 'spec', 'selector', 'matchLabels'))) {
        const wanted = textAt(value);
        if (wanted !== undefined && textAt(labels, key) !== wanted) {
          yield { at: value, message: `The pods do not have the label ${key}=${wanted}.` };
        }
      }
    }
  },
};
