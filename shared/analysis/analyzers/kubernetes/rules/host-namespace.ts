import { isChoice, type KubernetesRule } from '../manifests';
import { entryAt, scalarAt } from '../../../values/value';

const SHARED = new Map([
  ['hostNetwork', 'sees and uses the network of its node'],
  ['hostPID', 'sees every process of its node, with the environment of each'],
  ['hostIPC', 'shares memory with the processes of its node'],
]);

export const hostNamespace: KubernetesRule = {
  id: 'kubernetes/host-namespace',
  grade: { cwe: [250], severity: 6.5, confidence: 'medium' },
  enabled: false,
  description: 'A pod shares the network, processes or memory of its node.',
  help: 'It can read what others there do and reach services that only listen on the node itself. Use a `Service`; only agents of the node itself need this.',
  bad: `apiVersion: v1
kind: Pod
spec:
  hostNetwork: true
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
`,
  *check(manifests) {
    for (const { pod } of manifests.objects) {
      if (pod === undefined || pod.isOnEveryNode) continue;
      for (const [key, what] of SHARED) {
        const entry = entryAt(pod.spec.value, key);
        if (entry === undefined || scalarAt(pod.spec.value, key) !== true || isChoice(manifests, entry)) continue;
        yield { at: entry, message: `The pod ${what}.` };
      }
    }
  },
};
