import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        - { name: API_KEY, value: "k-9" }\n', covers: ['"k-9"'] },
  ],
  clean: [
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        - { name: SST_USER, value: sst }\n        - { name: SST_PASSWORD, value: sst }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        - { name: PASSWORD, value: "$(OTHER)" }\n        - { name: PASSWORD_FILE, value: /run/x }\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      env:\n        - name: PASSWORD\n          value: {{ .Values.password }}\n        - { name: API_KEY, value: changeme }\n',
  ],
};
