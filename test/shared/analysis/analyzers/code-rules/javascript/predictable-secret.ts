import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "const resetToken = 't' + Math.random();",
    'user.apiKey = Math.random().toString(36);',
    'f({ password: Math.random().toString(16) });',
  ],
  clean: [
    'const id = Math.random();',
    { code: 'f({ token: Math.random().toString(36) });', path: 'packages/prisma/seed/users.ts' },
    { code: 'f({ token: Math.random().toString(36) });', path: 'db/seeds.ts' },
    'const tokenCount = Math.random() * 10;',
    'const delay = Math.random() * secret;',
    'const token = pick(() => { const index = Math.random(); return index; });',
  ],
};
