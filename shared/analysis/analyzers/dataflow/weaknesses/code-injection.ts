import type { WeaknessRule } from '../weakness-rule';

export const codeInjection: WeaknessRule = {
  cwe: [94],
  severity: 9.8,
  description: 'Data from outside is run as code.',
  help: [
    'Whoever sends the data writes a part of the program: it can read what the program reads and do what the program does.',
    'Parse the data instead (`JSON.parse`, `ast.literal_eval`), or choose by it from functions that stand in the code. A sandbox made of the same language does not hold.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const app = express();
app.get('/sum', (request, response) => {
  response.json(eval(request.query.formula));
});`,
  good: `const express = require('express');
const app = express();
app.get('/sum', (request, response) => {
  response.json(JSON.parse(request.query.numbers).reduce((sum, one) => sum + one, 0));
});`,
};
