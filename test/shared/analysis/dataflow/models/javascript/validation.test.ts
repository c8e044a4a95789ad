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

describe('an object that a schema of zod has checked', () => {
  const SCHEMA = `const Order = z.object({ id: z.coerce.number(), note: z.string(), who: z.object({ age: z.int(), name: z.string() }) });`;

  it.each([
    ['parse', `const order = Order.parse(request.body);`],
    ['safeParse', `const { success, data: order } = Order.safeParse(request.body);`],
    ['parseAsync', `const order = await Order.parseAsync(request.body);`],
    ['spa', `const { data: order } = await Order.spa(request.body);`],
    ['a schema that is the same for the rest', `const order = Order.partial().strict().parse(request.body);`],
    ['a schema that is refined', `const order = Order.refine((one) => one.id > 0).parse(request.body);`],
  ])('holds in each field what the schema of the field lets pass: %s', async (_what, check) => {
    const using = (value: string) => hitsIn({ 'app.ts': HANDLER(`${SCHEMA} ${check} exec('ls ' + ${value});`) });

    expect(await using('order.id')).not.toContain('command-injection');
    expect(await using('order.who.age')).not.toContain('command-injection');
    expect(await using('order.note')).toContain('command-injection');
    expect(await using('order.who.name')).toContain('command-injection');
  });

  it('may hold anything where nobody knows its fields', async () => {
    const using = (schema: string) =>
      hitsIn({ 'app.ts': HANDLER(`exec('ls ' + ${schema}.parse(request.body).note);`) });

    expect(await using('z.object(shapeOf(request.path))')).toContain('command-injection');
    expect(await using('z.object({ id: z.number() }).extend({ note: z.string() })')).toContain('command-injection');
    expect(await using('z.object({ id: z.number() }).passthrough()')).toContain('command-injection');
  });

  it('holds the fields of a schema that its own was made of', async () => {
    const schema = `const base = z.object({ age: z.number(), note: z.string() }); const order = z.object({ ...base.shape, id: z.number() }).parse(request.body);`;
    const using = (value: string) => hitsIn({ 'app.ts': HANDLER(`${schema} exec('ls ' + ${value});`) });

    expect(await using('order.id + order.age')).not.toContain('command-injection');
    expect(await using('order.note')).toContain('command-injection');
  });

  it('is known by a schema of another file', async () => {
    const schema = `import { z } from 'zod'; export const Order = z.object({ id: z.number(), note: z.string() });`;
    const using = (value: string) =>
      hitsIn({
        'order.ts': schema,
        'app.ts': `import { Order } from './order'; ${HANDLER(`const result = Order.safeParse(request.body); if (!result.success) return; exec('ls ' + ${value});`)}`,
      });

    expect(await using('result.data.id')).not.toContain('command-injection');
    expect(await using('result.data.note')).toContain('command-injection');
  });

  it('is no query of its own', async () => {
    const find = `users.findOne({ name: z.object({ name: z.string() }).parse(request.body).name });`;

    expect(await hitsIn({ 'app.ts': HANDLER(find) })).not.toContain('nosql-injection');
  });
});

it('knows what Vue takes for HTML', async () => {
  const page = (member: string) =>
    `import { h } from 'vue'; export function render() { return h('div', { ${member}: location.hash }); }`;

  expect(await hitsIn({ 'page.ts': page('innerHTML') })).toContain('cross-site-scripting');
  expect(await hitsIn({ 'page.ts': page('title') })).not.toContain('cross-site-scripting');
});
