import { isChoice, type KubernetesRule } from '../manifests';
import { entriesOf, itemsOf, textAt, valueAt, type Value } from '../../../values/value';

const SOCKET = /\/(?:docker|containerd|crio|podman)\.sock$/;
const SENSITIVE =
  /^\/(?:$|etc(?:\/(?:kubernetes|ssh|shadow).*)?\/?$|proc\/?$|root(?:\/.*)?$|boot\/?$|var\/lib\/(?:kubelet|docker|etcd)\/?$|var\/run\/?$|run\/?$|var\/?$|home\/?$)/;

export const sensitiveHostPath: KubernetesRule = {
  id: 'kubernetes/sensitive-host-path',
  grade: { cwe: [250], severity: 8.0, confidence: 'medium' },
  enabled: false,
  description: 'A pod gets a folder, or the socket, by which it can take over its node.',
  help: 'The socket of the container runtime starts privileged containers; the root folder, `/etc` or the data of the kubelet hold the keys of the node. Mount the one folder that is needed, read-only, or use a volume of the cluster. Pods of a `DaemonSet`, which look after the nodes themselves, are left out.',
  bad: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
  volumes:
    - name: docker
      hostPath:
        path: /var/run/docker.sock
`,
  good: `apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      image: app:1.2
  volumes:
    - name: cache
      emptyDir: {}
`,
  *check(manifests) {
    for (const { pod } of manifests.objects) {
      for (const volume of itemsOf(valueAt(pod?.spec.value, 'volumes'))) {
        const path = textAt(volume, 'hostPath', 'path') ?? '';
        const at = valueAt(volume, 'hostPath', 'path');
        const isSensitive = pod?.isOnEveryNode === false && (SOCKET.test(path) || SENSITIVE.test(path));
        if (at === undefined || !isSensitive || isChoice(manifests, at)) continue;
        const isReadOnly =
          !SOCKET.test(path) &&
          isMountedReadOnly(
            textAt(volume, 'name'),
            pod.containers.map(({ value }) => value),
          );
        yield {
          at,
          message: 'With this the pod can take over its node.',
          ...(isReadOnly ? { level: 'note', confidence: 'low' } : {}),
        };
      }
    }
  },
};

function isMountedReadOnly(name: string | undefined, containers: readonly Value[]): boolean {
  const mounts = containers.flatMap((container) => itemsOf(valueAt(container, 'volumeMounts')));
  const own = mounts.filter((mount) => textAt(mount, 'name') === name);
  return (
    own.length > 0 &&
    own.every((mount) => entriesOf(mount).some(({ key }) => key === 'readOnly') && textAt(mount, 'readOnly') === 'true')
  );
}
