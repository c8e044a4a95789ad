import type { WeaknessRule } from '../weakness-rule';

export const insecureTransport: WeaknessRule = {
  cwe: [319],
  severity: 5.9,
  description: 'Data is sent over a connection that others can read.',
  help: [
    'Whoever sits between the two ends reads along and changes what they like: a shared network is enough. Old versions of TLS and SSL can be broken.',
    'Use TLS 1.2 or later and leave the choice of version to the library where you can.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const https = require('https');
const agent = new https.Agent({ minVersion: 'TLSv1' });
module.exports = { agent };`,
  good: `const https = require('https');
const agent = new https.Agent({ minVersion: 'TLSv1.2' });
module.exports = { agent };`,
};
