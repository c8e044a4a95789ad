import type { KubernetesRule } from '../manifests';
import { valueAt } from '../../../values/value';

/** Versions that current clusters do not serve any more, with what to use. */
const REMOVED: readonly (readonly [apiVersion: string, kinds: readonly string[], instead: string])[] = [
  ['extensions/v1beta1', ['Deployment', 'DaemonSet', 'ReplicaSet'], 'apps/v1'],
  ['extensions/v1beta1', ['Ingress', 'NetworkPolicy'], 'networking.k8s.io/v1'],
  ['apps/v1beta1', ['Deployment', 'StatefulSet'], 'apps/v1'],
  ['apps/v1beta2', ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'], 'apps/v1'],
  ['networking.k8s.io/v1beta1', ['Ingress', 'IngressClass'], 'networking.k8s.io/v1'],
  [
    'rbac.authorization.k8s.io/v1beta1',
    ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
    'rbac.authorization.k8s.io/v1',
  ],
  ['batch/v1beta1', ['CronJob'], 'batch/v1'],
  ['policy/v1beta1', ['PodDisruptionBudget'], 'policy/v1'],
  ['apiextensions.k8s.io/v1beta1', ['CustomResourceDefinition'], 'apiextensions.k8s.io/v1'],
  [
    'admissionregistration.k8s.io/v1beta1',
    ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    'admissionregistration.k8s.io/v1',
  ],
  ['autoscaling/v2beta1', ['HorizontalPodAutoscaler'], 'autoscaling/v2'],
  ['autoscaling/v2beta2', ['HorizontalPodAutoscaler'], 'autoscaling/v2'],
  ['storage.k8s.io/v1beta1', ['StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment'], 'storage.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', ['PriorityClass'], 'scheduling.k8s.io/v1'],
  ['policy/v1beta1', ['PodSecurityPolicy'], 'the admission of pods'],
];

export const removedApi: KubernetesRule = {
  id: 'kubernetes/removed-api',
  grade: 'crash',
  description: 'An object is written for an interface that clusters do not have any more.',
  help: 'Current clusters refuse it. Change `apiVersion` and what has moved with it; the deprecation guide of Kubernetes lists that.',
  bad: `apiVersion: extensions/v1beta1
kind: Deployment
metadata:
  name: web
`,
  good: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
`,
  *check({ objects, isTemplate }) {
    if (isTemplate) return;
    for (const { apiVersion, kind, root } of objects) {
      const removed = REMOVED.find(([version, kinds]) => version === apiVersion && kinds.includes(kind));
      const at = valueAt(root, 'apiVersion');
      if (removed !== undefined && at !== undefined) {
        yield { at, message: `${kind} of ${apiVersion} is gone; use ${removed[2]}.` };
      }
    }
  },
};
