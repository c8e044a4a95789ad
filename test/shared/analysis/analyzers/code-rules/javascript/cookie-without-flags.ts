import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "res.cookie('auth_token', t, { secure: true });",
    "res.cookie('sid', t, { httpOnly: false });",
    "reply.cookie('jwt', token);",
  ],
  clean: [
    "res.cookie('theme', 'dark');",
    "res.cookie('session', id, options);",
    "res.cookie('session', id, { ...defaults });",
    "res.cookie('csrfToken', t);",
    "req.cookie('session');",
  ],
};
