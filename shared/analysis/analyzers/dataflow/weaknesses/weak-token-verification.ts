import type { WeaknessRule } from '../weakness-rule';

export const weakTokenVerification: WeaknessRule = {
  cwe: [347],
  severity: 8.1,
  description: 'A signed token is used without its signature being verified.',
  help: [
    'Anybody can write a token; only the signature says who did. Without a check of it a token that names the administrator is as good as a real one.',
    'Verify each token with the key and the algorithms that are expected, given in the code, and never with the one that the token names.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const jwt = require('jsonwebtoken');
function userOf(token) {
  return jwt.verify(token, process.env.TOKEN_KEY, { algorithms: ['none'] });
}
module.exports = { userOf };`,
  good: `const jwt = require('jsonwebtoken');
function userOf(token) {
  return jwt.verify(token, process.env.TOKEN_KEY, { algorithms: ['HS256'] });
}
module.exports = { userOf };`,
};
