import type { WeaknessRule } from '../weakness-rule';

export const certificateValidation: WeaknessRule = {
  cwe: [295],
  severity: 7.4,
  description: 'A connection accepts any certificate or host name.',
  help: [
    'Without a check of the certificate anybody between the two ends can be the server. The connection is encrypted, and encrypted for the wrong one.',
    "Leave the check on. For a certificate of your own give its authority (`ca`, `verify='ca.pem'`, a trust store).",
  ].join('\n\n'),
  language: 'javascript',
  bad: `const https = require('https');
const agent = new https.Agent({ rejectUnauthorized: false });
module.exports = { agent };`,
  good: `const fs = require('fs');
const https = require('https');
const agent = new https.Agent({ ca: fs.readFileSync('ca.pem') });
module.exports = { agent };`,
};
