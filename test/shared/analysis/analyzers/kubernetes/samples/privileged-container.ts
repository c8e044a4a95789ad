import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      initContainers:\n        - name: a\n          securityContext: { privileged: true }\n', covers: ['privileged: true'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: a, image: sysdig/agent, securityContext: { privileged: true } }\n',
    'apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - { name: a, securityContext: { privileged: true } }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers:\n    - name: a\n      command: [sysctl, -w, vm.max_map_count=262144]\n      securityContext: { privileged: true }\n',

    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      {{- if .Values.host }}\n      securityContext:\n        privileged: true\n      {{- end }}\n',

    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      securityContext: { privileged: "{{ .Values.x }}" }\n',
    'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nspec:\n  privileged: true\n',
  ],
};
