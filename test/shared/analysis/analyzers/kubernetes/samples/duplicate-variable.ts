import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [{ name: A, value: b }, { name: A, value: b }]\n', covers: ['A'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        {{- if .x }}\n        - { name: A, value: b }\n        {{- else }}\n        - { name: A, value: c }\n        {{- end }}\n',

    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env: [{ name: A }, { name: B }]\n    - name: b\n      env: [{ name: A }]\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        {{- if .Values.x }}\n        - name: {{ .Values.x }}\n        {{- else }}\n        - name: {{ .Values.y }}\n        {{- end }}\n',
  ],
};
