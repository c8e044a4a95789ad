import type { WeaknessRule } from '../weakness-rule';

export const massAssignment: WeaknessRule = {
  cwe: [915],
  severity: 6.5,
  description: 'All fields of data from outside are taken over into a record.',
  help: [
    'Whoever sends the data adds fields that the form does not have: a role, a price, an owner. They are stored like the others.',
    'Take over the fields that are meant, one by one, or check the data against a schema that knows no others.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.post('/users', async (request, response) => {
  response.json(await User.create(request.body));
});`,
  good: `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
const app = express();
app.post('/users', async (request, response) => {
  response.json(await User.create({ name: String(request.body.name) }));
});`,
};
