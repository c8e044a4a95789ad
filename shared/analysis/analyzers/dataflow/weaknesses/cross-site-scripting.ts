import type { WeaknessRule } from '../weakness-rule';

export const crossSiteScripting: WeaknessRule = {
  cwe: [79],
  severity: 6.1,
  description: 'Data from outside becomes part of a page without being escaped.',
  help: [
    'Markup in the data becomes markup of the page. A script in it acts as the person who looks at the page: it reads what they see and sends what they may send.',
    'Let a template escape it, or escape it for the place it gets to: text, attribute, address and script differ. In a browser write to `textContent`, not to `innerHTML`.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const app = express();
app.get('/hello', (request, response) => {
  response.send(\`<h1>Hello \${request.query.name}</h1>\`);
});`,
  good: `const express = require('express');
const escapeHtml = require('escape-html');
const app = express();
app.get('/hello', (request, response) => {
  response.send(\`<h1>Hello \${escapeHtml(request.query.name)}</h1>\`);
});`,
};
