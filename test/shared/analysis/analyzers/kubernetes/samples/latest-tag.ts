import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: "reg:5000/app"\n', covers: ['"reg:5000/app"'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: {{ .Values.image }}\n    - name: b\n      image: "app:{{ .Values.tag }}"\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: $IMAGE\n    - name: b\n      image: app@sha256:aa\n',
    '{{- if .Values.enabled }}\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      image: app:1\n{{- end }}\n',
  ],
};
