import { hitsIn } from '../../solver/hits-in';

const HANDLER = (found: string) => `const express = require('express');
const { User, prisma } = require('./models');
const app = express();
app.get('/go/:id', async (req, res) => {
  const user = ${found};
  res.redirect(user.address);
});
`;

it.each([
  'await User.findByPk(req.params.id)',
  'await User.findOne({ where: { id: req.params.id } })',
  'await prisma.user.findUnique({ where: { id: req.params.id } })',
])('does not take what is found for what it was looked for by: %s', async (found) => {
  expect(await hitsIn({ 'app.js': HANDLER(found) })).not.toContain('open-redirect');
});

it.each(['[{ address: req.query.to }].find((one) => one.address)', 'load(req.query.to)'])(
  'follows what is found in memory, or given back by who knows whom: %s',
  async (found) => {
    expect(await hitsIn({ 'app.js': HANDLER(found) })).toContain('open-redirect');
  },
);

it('is wary of code that is stored', async () => {
  const program = `const { User } = require('./models');
require('express')().get('/:id', async (req, res) => { const user = await User.findByPk(req.params.id); eval(user.name); });
`;
  expect(await hitsIn({ 'app.js': program })).toContain('code-injection');
});

it.each([
  ['sequelize', false],
  ['mongoose', true],
])('tells the models of %s from those that are called the same', async (library, isQueriedByObjects) => {
  const program = `import express from 'express';
import { Model } from '${library}';
class Wallet extends Model {}
express().get('/', async (req, res) => { res.json(await Wallet.findOne({ where: { owner: req.body.owner } })); });
`;
  expect((await hitsIn({ 'app.ts': program })).includes('nosql-injection')).toBe(isQueriedByObjects);
});
