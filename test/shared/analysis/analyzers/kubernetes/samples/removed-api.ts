import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: batch/v1beta1\n    kind: CronJob\n', covers: ['batch/v1beta1'] },
  ],
  clean: [
    '{{- if .Values.old }}\napiVersion: batch/v1beta1\n{{- end }}\nkind: CronJob\n',

    'apiVersion: batch/v1\nkind: CronJob\n',
    'apiVersion: apps/v1beta1\nkind: Custom\n',
  ],
};
