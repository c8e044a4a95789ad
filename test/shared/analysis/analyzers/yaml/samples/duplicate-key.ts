import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a: 1\nb:\n  a: 2\n"a": 3\n', covers: ['"a"'] },
    'a:\n  - b: 1\n    c: 2\n    b: 3\n',
    'a: {b: 1, b: 2}\n',
    '---\na: 1\n---\na: 1\na: 2\n',
  ],
  clean: [
    'a: 1\n---\na: 2\n',
    'a:\n  - b: 1\n  - b: 2\n',
    'a: &x {b: 1}\nc:\n  <<: *x\n  <<: *x\n',
    '1: a\n"1": b\n',
    '{{- if .Values.a }}\na: 1\n{{- else }}\na: 2\n{{- end }}\n',
    { path: '.cirrus.yml', code: 'task:\n  script: a\ntask:\n  script: b\n' },
  ],
};
