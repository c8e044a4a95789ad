import type { WeaknessRule } from '../weakness-rule';

export const cleartextStorage: WeaknessRule = {
  cwe: [312],
  severity: 5.9,
  description: 'What should stay secret is stored as it is.',
  help: [
    'Whoever reads the file, the storage of the browser or a backup of either has the secret, and often what else the same person uses it for.',
    'Do not keep it, or encrypt it with a key that lies elsewhere. A password that has to be compared later is kept as a slow, salted hash.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const fs = require('fs');
const app = express();
app.post('/login', (request, response) => {
  fs.appendFileSync('/var/passwords', request.body.password);
  response.end();
});`,
  good: `const bcrypt = require('bcrypt');
const express = require('express');
const fs = require('fs');
const app = express();
app.post('/login', (request, response) => {
  fs.appendFileSync('/var/passwords', bcrypt.hashSync(request.body.password, 12));
  response.end();
});`,
};
