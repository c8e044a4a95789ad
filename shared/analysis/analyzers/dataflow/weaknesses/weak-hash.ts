import type { WeaknessRule } from '../weakness-rule';

export const weakHash: WeaknessRule = {
  cwe: [328],
  severity: 5.9,
  description: 'A hash function is used that is broken.',
  help: [
    'For MD5 and SHA-1 two texts with the same hash can be made, so a signature or check of integrity over them proves nothing.',
    'Use SHA-256 or better, and for passwords a slow function such as Argon2, bcrypt or scrypt. Where a foreign format asks for the old hash, suppress the finding and say so.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const crypto = require('crypto');
function sealOf(bill) {
  return crypto.createHash('md5').update(bill).digest('hex');
}
module.exports = { sealOf };`,
  good: `const crypto = require('crypto');
function sealOf(bill) {
  return crypto.createHash('sha256').update(bill).digest('hex');
}
module.exports = { sealOf };`,
};
