import type { WeaknessRule } from '../weakness-rule';

export const sensitiveDataExposure: WeaknessRule = {
  cwe: [200],
  severity: 5.3,
  description: 'What should stay secret is shown, logged or sent.',
  help: [
    'Logs, tokens and messages of errors are read by more people than the data is meant for, and are kept longer. A password in them is as good as public.',
    'Leave it out, or write what is needed to find the entry again: an id, a length, a hash with a key.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const app = express();
app.post('/login', (request, response) => {
  console.log('login with ' + request.body.password);
  response.end();
});`,
  good: `const express = require('express');
const app = express();
app.post('/login', (request, response) => {
  console.log('login');
  response.end();
});`,
};
