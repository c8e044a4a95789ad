import { isChoice, type KubernetesRule } from '../manifests';
import { entryAt, scalarAt, type Value } from '../../../values/value';

export const runsAsRoot: KubernetesRule = {
  id: 'kubernetes/runs-as-root',
  grade: { cwe: [250], severity: 5.3, confidence: 'medium' },
  enabled: false,
  description: 'A container is told to run as root.',
  help: 'A program that is broken into then owns the whole container, and with a flaw of the kernel or a mount the node. Say `runAsNonRoot: true` and a user.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        runAsUser: 0
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
      securityContext:
        runAsUser: 1000
`,
  *check(manifests) {
    for (const { pod } of manifests.objects) {
      if (pod?.isOnEveryNode === true) continue;
      // What prepares a volume before the others start often has to be root.
      const owners: (Value | undefined)[] = [
        pod?.spec.value,
        ...(pod?.containers ?? []).flatMap(({ value, isInit }) => (isInit ? [] : [value])),
      ];
      for (const owner of owners) {
        const user = entryAt(owner, 'securityContext', 'runAsUser');
        if (user !== undefined && scalarAt(owner, 'securityContext', 'runAsUser') === 0 && !isChoice(manifests, user)) {
          yield { at: { start: user.start, end: user.value.end }, message: 'User 0 is root.' };
        }
      }
    }
  },
};
