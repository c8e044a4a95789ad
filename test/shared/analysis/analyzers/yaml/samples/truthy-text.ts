import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'a: yes\n',
    { code: 'a: [Off, on]\n', covers: ['Off', 'on'] },
  ],
  clean: [
    'a: "yes"\n',
    'a: true\nb: nothing\n',
    'on: push\n',
  ],
};
