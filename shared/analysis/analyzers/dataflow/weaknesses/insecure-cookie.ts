import type { WeaknessRule } from '../weakness-rule';

export const insecureCookie: WeaknessRule = {
  cwe: [614],
  severity: 4.3,
  description: 'A cookie is sent without what protects it.',
  help: [
    'Without `Secure` a cookie also goes over connections that others can read; without `HttpOnly` every script on the page reads it. Who has the cookie of a session has the session.',
    'Set both, and `SameSite`, for every cookie that stands for a person.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, cookie: { secure: false } }));`,
  good: `const express = require('express');
const session = require('express-session');
const app = express();
app.use(session({ secret: process.env.SESSION_KEY, cookie: { secure: true } }));`,
};
