import { hitsIn, solved } from '../../solver/hits-in';

const EXEC = `import { exec } from 'child_process';\n`;

/** What a framework hands to a function, by the file that it stands in; `RUN(` runs a command. */
const HANDLERS: readonly (readonly [framework: string, path: string, text: string])[] = [
  ['Hono', 'a.ts', `import { Hono } from 'hono'; const app = new Hono(); app.get('/', (c) => RUN(c.req.query('q')));`],
  [
    'Hono, in a function',
    'a.ts',
    `import { Hono } from 'hono'; export function routes(app: Hono) { app.post('/', async (c) => { const { q } = await c.req.json(); RUN(q); }); }`,
  ],
  [
    'Hono with a validator',
    'a.ts',
    `import { Hono } from 'hono'; const app = new Hono(); app.post('/', zValidator('json', Q), (c) => RUN(c.req.valid('json').q));`,
  ],
  ['Elysia', 'a.ts', `import { Elysia } from 'elysia'; new Elysia().get('/', ({ query }) => RUN(query.q));`],
  [
    'tRPC',
    'a.ts',
    `import { initTRPC } from '@trpc/server'; const t = initTRPC.context<Context>().create(); export const r = t.router({ a: t.procedure.input(Q).mutation(({ input }) => RUN(input.q)) });`,
  ],
  [
    'next-safe-action',
    'a.ts',
    `import { createSafeActionClient } from 'next-safe-action'; const client = createSafeActionClient(); export const run = client.schema(Q).action(async ({ parsedInput }) => RUN(parsedInput.q));`,
  ],
  [
    'Type-GraphQL',
    'a.ts',
    `import { Arg, Query, Resolver } from 'type-graphql'; @Resolver() class A { @Query() a(@Arg('q') q: string) { RUN(q); } }`,
  ],
  [
    'Tegg',
    'a.ts',
    `import { HTTPController, HTTPMethod, HTTPParam } from '@eggjs/tegg'; @HTTPController() class A { @HTTPMethod({ path: '/:q' }) a(@HTTPParam() q: string) { RUN(q); } }`,
  ],
  [
    'Egg',
    'app/controller/a.ts',
    `import { Controller } from 'egg'; export default class A extends Controller { run() { const { ctx } = this; RUN(ctx.request.body.q); } }`,
  ],
  ['Next.js', 'pages/api/a.ts', 'export default function handler(req, res) { RUN(req.query.q); }'],
  [
    'a form of Next.js',
    'app/actions.ts',
    `'use server'; export async function run(formData: FormData) { RUN(formData.get('q')); }`,
  ],
  ['SvelteKit', 'src/routes/a/+server.ts', `export function GET({ url }) { RUN(url.searchParams.get('q')); }`],
  [
    'a page of SvelteKit',
    'src/routes/a/+page.server.ts',
    'export const load = async ({ params }) => { RUN(params.q); };',
  ],
  [
    'Remix',
    'app/routes/a.tsx',
    `export async function action({ request }: ActionFunctionArgs) { const form = await request.formData(); RUN(form.get('q')); }`,
  ],
  ['React Router', 'app/routes/a.tsx', 'export const loader = async ({ params }) => { RUN(params.q); };'],
  [
    'Nuxt',
    'server/api/a.ts',
    'export default defineEventHandler((event) => { const { q } = getQuery(event); RUN(q); });',
  ],
  [
    'h3',
    'a.ts',
    `import { eventHandler, readBody } from 'h3'; export default eventHandler(async (event) => { RUN((await readBody(event)).q); });`,
  ],
  ['Astro', 'src/pages/a.ts', 'export const POST = async ({ request }) => { RUN((await request.json()).q); };'],
  ['Bun', 'a.ts', `Bun.serve({ async fetch(req) { RUN((await req.json()).q); } });`],
  ['Deno', 'a.ts', 'Deno.serve(async (req) => { RUN(await req.text()); });'],
  ['a worker', 'a.ts', `export default { fetch(request, env) { RUN(new URL(request.url).searchParams.get('q')); } };`],
  [
    'Firebase',
    'a.ts',
    `import { onCall } from 'firebase-functions/v2/https'; export const a = onCall((request) => RUN(request.data.q));`,
  ],
  ['Meteor', 'a.js', `import { Meteor } from 'meteor/meteor'; Meteor.methods({ run(q) { RUN(q); } });`],
  [
    'gRPC',
    'a.js',
    `import grpc from '@grpc/grpc-js'; const server = new grpc.Server(); server.addService(S, { run: (call, callback) => RUN(call.request.q) });`,
  ],
  [
    'the Model Context Protocol',
    'a.ts',
    `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'; const server = new McpServer({}); server.tool('run', Q, async ({ q }) => RUN(q));`,
  ],
  [
    'formidable',
    'a.js',
    `import express from 'express'; import formidable from 'formidable'; const app = express(); app.post('/', (req, res) => { const form = formidable({}); form.parse(req, (error, fields) => RUN(fields.q)); });`,
  ],
  ['Electron', 'a.ts', `import { ipcMain } from 'electron'; ipcMain.handle('run', async (event, q) => RUN(q));`],
  [
    'Electron, in an object',
    'a.js',
    `const { ipcMain } = require('electron'); ipcMain.on('run', (event, { q }) => { RUN(q); });`,
  ],
  [
    'forms of SvelteKit',
    'src/routes/a/+page.server.ts',
    `export const actions = { default: async ({ request }) => { const form = await request.formData(); RUN(form.get('q')); } } satisfies Actions;`,
  ],
  [
    'Feathers',
    'a.ts',
    `import type { Params } from '@feathersjs/feathers'; export class A { async create(data: Data, params: Params) { RUN(data.q); } }`,
  ],
  [
    'a query of Feathers',
    'a.ts',
    `import type { Params } from '@feathersjs/feathers'; export class A { async find(params: Params) { RUN(params.query.q); } }`,
  ],
  [
    'AdonisJS',
    'app/controllers/a_controller.ts',
    `import type { HttpContext } from '@adonisjs/core/http'; export default class A { async index({ request }: HttpContext) { RUN(request.input('q')); } }`,
  ],
  [
    'older AdonisJS',
    'app/Controllers/Http/AController.js',
    'class A { async index({ params }) { RUN(params.q); } } module.exports = A;',
  ],
  [
    'Bull',
    'a.ts',
    `import Queue from 'bull'; const queue = new Queue('a'); queue.process('run', 3, async (job) => { RUN(job.data.q); });`,
  ],
  ['BullMQ', 'a.ts', `import { Worker } from 'bullmq'; new Worker('a', async (job) => { RUN(job.data.q); });`],
  [
    'Kafka',
    'a.ts',
    `import { Kafka } from 'kafkajs'; const c = new Kafka({}).consumer({}); await c.run({ eachMessage: async ({ message }) => { RUN(message.value); } });`,
  ],
  [
    'a queue of Azure',
    'a.js',
    `const { app } = require('@azure/functions'); app.storageQueue('a', { handler: (item, context) => { RUN(item.q); } });`,
  ],
  [
    'a queue of Cloudflare',
    'a.ts',
    'export default { async queue(batch, env) { for (const one of batch.messages) RUN(one.body); } };',
  ],
  [
    'a page of Next.js',
    'app/a/page.tsx',
    'export default async function Page({ searchParams }) { const { q } = await searchParams; RUN(q); }',
  ],
];

it.each(HANDLERS)('knows what %s brings', async (_framework, path, text) => {
  const run = (argument: string) => EXEC + text.replace(/RUN\(/g, `exec(${argument}`);

  expect(await hitsIn({ [path]: run(`'ls ' + `) })).toContain('command-injection');
  expect(await hitsIn({ [path]: run(`'ls', `) })).not.toContain('command-injection');
});

it.each([
  [
    `import { Hono } from 'hono'; const app = new Hono(); app.get('/', (c) => c.html('<p>' + c.req.query('q')));`,
    'cross-site-scripting',
  ],
  [
    `import { Hono } from 'hono'; const app = new Hono(); app.get('/', (c) => c.redirect(c.req.query('q')));`,
    'open-redirect',
  ],
  [
    `import { ipcMain, shell } from 'electron'; ipcMain.on('open', (event, url) => shell.openExternal(url));`,
    'open-redirect',
  ],
  [
    `import { BrowserWindow, ipcMain } from 'electron'; const view = new BrowserWindow(); ipcMain.on('run', (event, q) => view.webContents.executeJavaScript('show(' + q + ')'));`,
    'code-injection',
  ],
])('knows what is wrong to send: %s', async (text, weakness) => {
  expect(await hitsIn({ 'a.ts': text })).toContain(weakness);
});

it.each([
  `import { ipcMain, shell } from 'electron'; ipcMain.on('open', (event, page) => shell.openExternal('https://example.com/' + page));`,
  `import { BrowserWindow, ipcMain } from 'electron'; const view = new BrowserWindow(); ipcMain.on('run', (event, q) => view.webContents.executeJavaScript('show(1)'));`,
])('leaves what Electron opens be where it is its own: %s', async (text) => {
  expect(await hitsIn({ 'a.ts': text })).toEqual([]);
});

it('takes a type of the program for none of a framework with its name', async () => {
  const text = `${EXEC}interface Params { a: boolean } export function build(name: string, params: Params) { exec('ls ' + name); }`;

  expect(await hitsIn({ 'a.ts': text })).toEqual([]);
});

it('doubts that a message of a queue is forged', async () => {
  const text = `${EXEC}import { Worker } from 'bullmq'; new Worker('a', async (job) => { exec('ls ' + job.data.q); });`;

  expect((await solved({ 'a.ts': text })).map(({ confidence }) => confidence)).toEqual(['low']);
});

it('leaves a page be that is put together of quoted parts', async () => {
  const text = `import { Hono } from 'hono'; import { html } from 'hono/html'; const app = new Hono(); app.get('/', (c) => c.html(html\`<p>\${c.req.query('q')}</p>\`));`;

  expect(await hitsIn({ 'a.ts': text })).not.toContain('cross-site-scripting');
});

it.each([
  ['', true],
  [': string', true],
  [': Promise<string>', true],
  [': Promise<Order[]>', false],
  [': Promise<readonly Order[]>', false],
  [': OrderDto', false],
])('takes what NestJS sends for a page unless it is declared to be something else: “%s”', async (type, isFound) => {
  const text = `import { Controller, Get, Query } from '@nestjs/common';
@Controller()
export class Orders {
  constructor(private readonly orders: OrderService) {}
  @Get() list(@Query('name') name: string)${type} { return this.orders.list(name); }
}
`;

  expect((await hitsIn({ 'orders.ts': text })).includes('cross-site-scripting')).toBe(isFound);
});
