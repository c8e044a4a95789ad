import type { WeaknessRule } from '../weakness-rule';

export const staticInitializationVector: WeaknessRule = {
  cwe: [329],
  severity: 5.9,
  description: 'A cipher is started from a value that is always the same.',
  help: [
    'With the same key and the same start, equal texts are encrypted alike. With GCM the key itself is given away by two messages.',
    'Make a new random value for each message and send it along; it is no secret.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const crypto = require('crypto');
function encryptWith(key, text) {
  return crypto.createCipheriv('aes-256-gcm', key, '000000000000').update(text);
}
module.exports = { encryptWith };`,
  good: `const crypto = require('crypto');
function encryptWith(key, text) {
  return crypto.createCipheriv('aes-256-gcm', key, crypto.randomBytes(12)).update(text);
}
module.exports = { encryptWith };`,
};
