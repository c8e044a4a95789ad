import type { WeaknessRule } from '../weakness-rule';

export const pathTraversal: WeaknessRule = {
  cwe: [22],
  severity: 7.5,
  description: 'Data from outside decides which file is opened.',
  help: [
    '`../` leads out of the folder that was meant, and an absolute path replaces it altogether. Files with keys and passwords can be read, or files of the program overwritten.',
    'Take the last part of the name alone, choose the file from a list, or resolve the path and check that it still lies in the folder. To take out `../` once is not enough.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const fs = require('fs');
const app = express();
app.get('/bill', (request, response) => {
  fs.createReadStream('/var/bills/' + request.query.name).pipe(response);
});`,
  good: `const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();
app.get('/bill', (request, response) => {
  fs.createReadStream('/var/bills/' + path.basename(request.query.name)).pipe(response);
});`,
};
