import type { WeaknessRule } from '../weakness-rule';

export const nosqlInjection: WeaknessRule = {
  cwe: [943],
  severity: 8.8,
  description: 'Data from outside becomes part of a query of a document database.',
  help: [
    'Where a body or query string may bring an object, `{ "$ne": null }` in place of a password matches every document, and `$where` runs code in the database.',
    'Make a text or number of each value before it gets into a query (`String(value)`), or check the body against a schema. Never hand on a whole body as a filter.',
  ].join('\n\n'),
  language: 'javascript',
  bad: `const express = require('express');
const { MongoClient } = require('mongodb');
const users = new MongoClient('mongodb://db').db('shop').collection('users');
const app = express();
app.post('/login', async (request, response) => {
  response.json(await users.findOne({ name: request.body.name }));
});`,
  good: `const express = require('express');
const { MongoClient } = require('mongodb');
const users = new MongoClient('mongodb://db').db('shop').collection('users');
const app = express();
app.post('/login', async (request, response) => {
  response.json(await users.findOne({ name: String(request.body.name) }));
});`,
};
