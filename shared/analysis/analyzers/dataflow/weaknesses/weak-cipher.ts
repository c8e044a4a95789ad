import type { WeaknessRule } from '../weakness-rule';

export const weakCipher: WeaknessRule = {
  cwe: [327],
  severity: 5.9,
  description: 'A cipher or a mode of one is used that is broken.',
  help: [
    'DES and RC4 can be broken with little effort. In the mode ECB equal blocks look equal, so what is encrypted can be seen through.',
    'Use AES in a mode that also notices changes, such as GCM, or ChaCha20-Poly1305.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const crypto = require('crypto');
function encryptWith(key, iv, text) {
  return crypto.createCipheriv('des-cbc', key, iv).update(text);
}
module.exports = { encryptWith };`,
  good: `const crypto = require('crypto');
function encryptWith(key, iv, text) {
  return crypto.createCipheriv('aes-256-gcm', key, iv).update(text);
}
module.exports = { encryptWith };`,
};
