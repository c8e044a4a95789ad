import type { WeaknessRule } from '../weakness-rule';

export const resourceExhaustion: WeaknessRule = {
  cwe: [400],
  severity: 5.3,
  description: 'Data from outside decides how much time or memory is used.',
  help: [
    'A large number in one request is enough to fill the memory, or to hold a thread for as long as somebody likes.',
    'Set the limit in the code, or refuse what is larger than the largest number that is meant.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const app = express();
app.post('/blank', (request, response) => {
  response.json(Buffer.alloc(request.body.width).length);
});`,
  good: `const express = require('express');
const app = express();
app.post('/blank', (request, response) => {
  response.json(Buffer.alloc(request.body.width === 'large' ? 4096 : 512).length);
});`,
};
