import type { WeaknessRule } from '../weakness-rule';

export const prototypePollution: WeaknessRule = {
  cwe: [1321],
  severity: 7.3,
  description: 'Data from outside names the property of an object that is written to.',
  help: [
    '`__proto__` and `constructor` lead to the prototype that all objects share. What is written there is a property of every object, such as `isAdmin`.',
    'Keep data under keys from outside in a `Map`, refuse these keys, or copy only the properties that stand in the code.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const lodash = require('lodash');
const app = express();
const settings = {};
app.post('/settings', (request, response) => {
  lodash.merge(settings, request.body);
  response.end();
});`,
  good: `const express = require('express');
const lodash = require('lodash');
const app = express();
const settings = {};
app.post('/settings', (request, response) => {
  lodash.merge(settings, { theme: 'dark' });
  response.end();
});`,
};
