import type { WeaknessRule } from '../weakness-rule';

export const weakKey: WeaknessRule = {
  cwe: [326],
  severity: 5.9,
  description: 'A key is made that is too short.',
  help: [
    'The effort to break a key grows with its length. RSA below 2048 bits is within reach of a group with some money.',
    'Make keys of at least 2048 bits for RSA, 224 for elliptic curves and 128 for AES; 3072 and 256 last longer.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const crypto = require('crypto');
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
module.exports = { pair };`,
  good: `const crypto = require('crypto');
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });
module.exports = { pair };`,
};
