import type { KubernetesRule } from '../manifests';
import { needsItsMachine } from '../../../values/needs-its-machine';
import { entryAt, scalarAt, textAt } from '../../../values/value';
import { isChoice } from '../manifests';

export const privilegedContainer: KubernetesRule = {
  id: 'kubernetes/privileged-container',
  grade: { cwe: [250], severity: 8.2, confidence: 'high' },
  description: 'A container has all rights of the machine it runs on.',
  help: 'Whoever breaks into it owns the node, and with it all pods there. Give the single capability or device that is needed. Pods of a `DaemonSet`, which look after the nodes themselves, are left out, as are images of agents and of storage.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        privileged: true
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        capabilities:
          add: [NET_BIND_SERVICE]
`,
  *check(manifests) {
    for (const { value, name, isInit } of manifests.objects.flatMap(({ pod }) =>
      pod?.isOnEveryNode === false ? pod.containers : [],
    )) {
      const entry = entryAt(value, 'securityContext', 'privileged');
      if (entry === undefined || scalarAt(value, 'securityContext', 'privileged') !== true) continue;
      // A setting of the kernel can be changed in no other way.
      const setsKernel = isInit && /\bsysctl\b/.test(manifests.text.slice(value.start, value.end));
      if (setsKernel || isChoice(manifests, entry) || needsItsMachine(`${textAt(value, 'image') ?? ''} ${name}`)) {
        continue;
      }
      yield {
        at: { start: entry.start, end: entry.value.end },
        message: `The container ${name} may do anything to its node.`,
      };
    }
  },
};
