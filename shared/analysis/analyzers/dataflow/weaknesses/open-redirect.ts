import type { WeaknessRule } from '../weakness-rule';

export const openRedirect: WeaknessRule = {
  cwe: [601],
  severity: 6.1,
  description: 'Data from outside decides where a browser is sent.',
  help: [
    'A link that begins with a trusted address ends at a page of somebody else, which asks for a password. Tokens in the address go along.',
    'Redirect to paths of your own that stand in the code, chosen by the data. `//` and `/\\` at the beginning of a path lead to another host, so a check for `/` is not enough.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const app = express();
app.get('/login', (request, response) => {
  response.redirect(request.query.next);
});`,
  good: `const express = require('express');
const app = express();
const pages = { basket: '/basket', orders: '/orders' };
app.get('/login', (request, response) => {
  response.redirect(request.query.next === 'basket' ? pages.basket : pages.orders);
});`,
};
