import type { WeaknessRule } from '../weakness-rule';

export const weakKeyDerivation: WeaknessRule = {
  cwe: [916],
  severity: 5.9,
  description: 'A key is made from a password with too little effort, or without a random salt.',
  help: [
    'People choose passwords that can be guessed. Only the effort for each guess, and a salt of its own for each password, keep somebody with the stored values from trying them all.',
    'Use Argon2id, bcrypt with a cost of 10 or more, scrypt, or PBKDF2 with several hundred thousand rounds, and a random salt.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const crypto = require('crypto');
function keyOf(password, salt) {
  return crypto.pbkdf2Sync(password, salt, 1000, 32, 'sha256');
}
module.exports = { keyOf };`,
  good: `const crypto = require('crypto');
function keyOf(password, salt) {
  return crypto.pbkdf2Sync(password, salt, 600000, 32, 'sha256');
}
module.exports = { keyOf };`,
};
