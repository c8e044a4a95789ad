import { hitsIn } from '../../solver/hits-in';

const HANDLER = (
  body: string,
) => `import express from 'express'; import { exec } from 'child_process'; import { z } from 'zod'; import Joi from 'joi'; import * as yup from 'yup'; import Ajv from 'ajv'; import { MongoClient } from 'mongodb';
const users = new MongoClient('').db().collection('users'); const app = express();
app.post('/', async (request, response) => { ${body} });`;

it.each([
  [
    'zod',
    'command-injection',
    `exec('ls ' + z.string().parse(request.body.a));`,
    `exec('ls ' + z.coerce.number().int().min(1).parse(request.body.a));`,
  ],
  [
    'zod',
    'command-injection',
    `exec('ls ' + z.string().min(3).parse(request.body.a));`,
    `exec('ls ' + z.string().uuid().parse(request.body.a));`,
  ],
  [
    'zod',
    'nosql-injection',
    `users.findOne({ name: request.body.name });`,
    `users.findOne({ name: z.object({ name: z.string() }).parse(request.body).name });`,
  ],
  [
    'Joi',
    'command-injection',
    `exec('ls ' + Joi.string().validate(request.body.a).value);`,
    `exec('ls ' + Joi.number().required().validate(request.body.a).value);`,
  ],
  [
    'Yup',
    'command-injection',
    `exec('ls ' + yup.string().validateSync(request.body.a));`,
    `exec('ls ' + yup.boolean().validateSync(request.body.a));`,
  ],
  [
    'Ajv',
    'nosql-injection',
    `const fits = new Ajv().compile({}); fits(request.body); users.findOne(request.body);`,
    `const fits = new Ajv().compile({}); const body = request.body; if (fits(body)) users.findOne(body);`,
  ],
])('knows what fits a schema of %s: %s', async (_library, weakness, flagged, clean) => {
  expect(await hitsIn({ 'app.ts': HANDLER(flagged) })).toContain(weakness);
  expect(await hitsIn({ 'app.ts': HANDLER(clean) })).not.toContain(weakness);
});

it('knows what Vue takes for HTML', async () => {
  const page = (member: string) =>
    `import { h } from 'vue'; export function render() { return h('div', { ${member}: location.hash }); }`;

  expect(await hitsIn({ 'page.ts': page('innerHTML') })).toContain('cross-site-scripting');
  expect(await hitsIn({ 'page.ts': page('title') })).not.toContain('cross-site-scripting');
});
