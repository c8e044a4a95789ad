import { hitsIn } from '../../solver/hits-in';

const EXEC = `import { exec } from 'child_process';\n`;

/** Handlers that a framework comes to know by a call, or by what makes a function of them. */
const HANDLERS: readonly (readonly [framework: string, path: string, text: string])[] = [
  [
    'Next.js to a function within another',
    'app/api/a/route.ts',
    `export const GET = withUser(withLog(async (request) => RUN(request.nextUrl.searchParams.get('q'))));`,
  ],
  [
    'Next.js to a handler within another function',
    'pages/api/a.ts',
    `const handler = async (req, res) => { RUN(req.query.q); }; export default withUser(handler);`,
  ],
  [
    'Lambda to a function of any name',
    'src/orders.js',
    `exports.createOrder = async (event) => RUN(event.queryStringParameters.q);`,
  ],
  [
    'Middy to a handler',
    'a.js',
    `import middy from '@middy/core'; const run = async (event) => RUN(event.body.q); export const order = middy(run).use(parser());`,
  ],
  [
    'Middy to a handler at the end',
    'a.js',
    `import middy from '@middy/core'; export const order = middy().use(parser()).handler(async (given) => RUN(given.body.q));`,
  ],
  [
    'Bun to a route by its method',
    'a.ts',
    `Bun.serve({ routes: { '/a': { POST: async (request) => { const { q } = await request.json(); RUN(q); } } } });`,
  ],
  [
    'a socket to a listener',
    'a.ts',
    `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 1 }).on('connection', (socket) => socket.addEventListener('message', (message) => RUN(message.data)));`,
  ],
  [
    'a socket to a handler that is assigned',
    'a.ts',
    `import { WebSocketServer } from 'ws'; new WebSocketServer({ port: 1 }).on('connection', (socket) => { socket.onmessage = ({ data }) => RUN(data); });`,
  ],
  [
    'Sails to an action',
    'api/controllers/orders/show.js',
    `module.exports = { inputs: { q: { type: 'string' } }, async fn({ q }) { RUN(q); } };`,
  ],
];

it.each(HANDLERS)('knows what %s brings', async (_framework, path, text) => {
  const run = (argument: string) => EXEC + text.replace(/RUN\(/g, `exec(${argument}`);

  expect(await hitsIn({ [path]: run(`'ls ' + `) })).toContain('command-injection');
  expect(await hitsIn({ [path]: run(`'ls', `) })).not.toContain('command-injection');
});

it.each([
  ['an event of a page', 'a.ts', `export const picked = (event) => exec('ls ' + event.detail);`],
  [
    'what makes no handler',
    'app/api/a/route.ts',
    `export const dynamic = from((request) => exec('ls ' + request.url));`,
  ],
  ['what is no action', 'api/helpers/show.js', `module.exports = { async fn({ q }) { exec('ls ' + q); } };`],
])('takes %s for none', async (_what, path, text) => {
  expect(await hitsIn({ [path]: EXEC + text })).toEqual([]);
});

it('knows what runs as a query in Sails, and that inputs are of their type', async () => {
  const action = (statement: string) => `module.exports = { inputs: {}, async fn(inputs) { ${statement} } };`;
  const found = (statement: string) => hitsIn({ 'api/controllers/show.js': action(statement) });

  expect(await found(`await sails.sendNativeQuery('SELECT a FROM b WHERE c = ' + inputs.c);`)).toEqual([
    'sql-injection',
  ]);
  expect(await found(`await sails.sendNativeQuery('SELECT a FROM b WHERE c = $1', [inputs.c]);`)).toEqual([]);
  expect(await found(`await Order.updateOne({ id: inputs.id });`)).toEqual([]);
});

it.each([
  `window.onmessage = (event) => eval(event.data);`,
  `window.addEventListener('message', (event) => eval(event.data));`,
])('knows what another page sends: %s', async (text) => {
  expect(await hitsIn({ 'a.js': text })).toEqual(['code-injection']);
});
