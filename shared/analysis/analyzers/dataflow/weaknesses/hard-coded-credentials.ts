import type { WeaknessRule } from '../weakness-rule';

export const hardCodedCredentials: WeaknessRule = {
  cwe: [798],
  severity: 7.5,
  description: 'A password or key that stands in the code is used.',
  help: [
    'Everybody who sees the code, a copy of it or what was built from it has the credential, for ever: it stays in the history. It is the same in every installation, and changing it needs a release.',
    'Read it at run time from the environment or a vault, and change the one that was written down.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const jwt = require('jsonwebtoken');
function tokenOf(user) {
  return jwt.sign({ id: user.id }, 'a-key-that-is-well-known');
}
module.exports = { tokenOf };`,
  good: `const jwt = require('jsonwebtoken');
function tokenOf(user) {
  return jwt.sign({ id: user.id }, process.env.TOKEN_KEY);
}
module.exports = { tokenOf };`,
};
