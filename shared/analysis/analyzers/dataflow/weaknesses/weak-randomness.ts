import type { WeaknessRule } from '../weakness-rule';

export const weakRandomness: WeaknessRule = {
  cwe: [330],
  severity: 5.9,
  description: 'Something secret is made of random numbers that can be predicted.',
  help: [
    'Generators for games and simulations are fast and repeat themselves: who has seen some of their numbers knows the next ones, and with them the next token.',
    'Use the generator for secrets: `crypto.randomBytes`, `secrets` in Python, `SecureRandom` in Java.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const user = {};
user.resetToken = Math.random().toString(36);`,
  good: `const crypto = require('crypto');
const user = {};
user.resetToken = crypto.randomBytes(32).toString('hex');`,
};
