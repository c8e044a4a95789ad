import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f() { OpenOptions::new().mode(600).open(p); }',
      covers: ['600'],
      fixed: 'fn f() { OpenOptions::new().mode(0o600).open(p); }',
    },
  ],
  clean: ['fn f() { p.set_mode(420); }', 'fn f() { p.set_mode(0o644); }', 'fn f() { p.set_mode(mode); q.mode(3); }'],
};
