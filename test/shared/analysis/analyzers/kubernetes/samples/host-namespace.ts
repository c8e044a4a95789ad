import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec: { hostPID: true, hostIPC: true }\n', covers: ['hostPID', 'hostIPC'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  {{- if .Values.host }}\n  hostNetwork: true\n  {{- end }}\n',

    'apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: false\n',
    'apiVersion: x/v1\nkind: Custom\nspec:\n  hostNetwork: true\n',
  ],
};
