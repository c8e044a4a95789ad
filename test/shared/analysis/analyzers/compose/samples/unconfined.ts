import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'services:\n  a:\n    security_opt: ["apparmor=unconfined"]\n',
  ],
  clean: [
    'services:\n  a:\n    security_opt: [seccomp=./profile.json]\n',
    'services:\n  a:\n    security_opt: [no-new-privileges]\n',
  ],
};
