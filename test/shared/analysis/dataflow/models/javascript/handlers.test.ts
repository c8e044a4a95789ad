import { hitsIn } from '../../solver/hits-in';

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
])('knows what is wrong to send: %s', async (text, weakness) => {
  expect(await hitsIn({ 'a.ts': text })).toContain(weakness);
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
