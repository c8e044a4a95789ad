import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: { matchLabels: { a: b, c: d } }\n  template:\n    metadata: { labels: { a: b } }\n    spec: {}\n', covers: ['d'] },
  ],
  clean: [
    'apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: { matchLabels: { a: b } }\n  template:\n    metadata: { labels: { a: b, c: d } }\n    spec: {}\n',
    'apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector:\n    matchLabels:\n      a: {{ .Values.a }}\n  template:\n    metadata:\n      labels:\n        {{- include "labels" . | nindent 8 }}\n    spec: {}\n',
  ],
};
