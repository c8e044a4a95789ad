import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JAVASCRIPT_FRAMEWORKS } from '../../../../../../shared/analysis/dataflow/models/javascript';
import { hitsIn } from '../../solver/hits-in';

const FOLDER = join(__dirname, '../../../../../../shared/analysis/dataflow/models/javascript');

it('lists every file of the folder once', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts');

  expect(JAVASCRIPT_FRAMEWORKS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('names what it speaks of in a way that can be found', () => {
  const patterns = JAVASCRIPT_FRAMEWORKS.flatMap((framework) => {
    const { sources = [], sinks = [], sanitizers = [], propagators = [], types = [] } = framework;
    const all: readonly { readonly match: string }[] = [...sources, ...sinks, ...sanitizers, ...propagators, ...types];
    return all.map(({ match }) => match);
  });

  // Braces hold alternatives of a last name, and nothing is written twice into one pattern.
  expect(patterns.filter((pattern) => /\{/.test(pattern) && !/^[^{}]+\.\{[^{}]+\}$/.test(pattern))).toEqual([]);
  expect(patterns.filter((pattern) => /\s|\.\.|,,|,\}/.test(pattern))).toEqual([]);
});

/** In a handler of Express; `q` is what came with the request. */
function handler(code: string): string {
  return `const app = require('express')(); app.get('/', (req, res) => { const q = req.query.q; ${code} });`;
}

const TWINS: readonly (readonly [weakness: string, flagged: string, clean: string])[] = [
  ['sql-injection', `require('pg').Pool().query('SELECT ' + q);`, `require('pg').Pool().query('SELECT $1', [q]);`],
  [
    'sql-injection',
    `require('mysql').createConnection({}).query(\`SELECT * FROM t WHERE a = '\${q}'\`);`,
    `const m = require('mysql'); m.createConnection({}).query('SELECT ' + m.escape(q));`,
  ],
  ['sql-injection', `require('knex')({})('t').whereRaw('a = ' + q);`, `require('knex')({})('t').where('a', q);`],
  [
    'nosql-injection',
    `require('mongoose').model('A', {}).findOne({ a: q });`,
    `require('mongoose').model('A', {}).findOne({ a: String(q) });`,
  ],
  [
    'ldap-injection',
    `require('ldapjs').createClient({}).search('o', { filter: '(uid=' + q + ')' });`,
    `require('ldapjs').createClient({}).search('o', { filter: '(uid=a)' });`,
  ],
  ['xpath-injection', `require('xpath').select('//a[.=' + q + ']', doc);`, `require('xpath').select('//a', doc);`],
  ['command-injection', `require('child_process').exec('ls ' + q);`, `require('child_process').execFile('ls', [q]);`],
  [
    'command-injection',
    `require('child_process').spawn('sh', ['-c', q]);`,
    `require('child_process').spawn('ls', [q]);`,
  ],
  ['code-injection', 'eval(q);', 'eval("1");'],
  ['code-injection', 'new Function("a", q);', 'new Function("a", "b");'],
  ['template-injection', `require('handlebars').compile(q);`, `require('handlebars').compile('{{q}}')({ q });`],
  [
    'path-traversal',
    `require('fs').readFile(require('path').join('/srv', q), done);`,
    `require('fs').readFile(require('path').join('/srv', require('path').basename(q)), done);`,
  ],
  ['path-traversal', `res.sendFile(q);`, `res.sendFile(q, { root: '/srv' });`],
  [
    'path-traversal',
    `require('fs').readFile(q, done);`,
    `if (q.includes('..')) return; require('fs').readFile(q, done);`,
  ],
  ['cross-site-scripting', `res.send('<b>' + q);`, `res.send('<b>' + require('escape-html')(q));`],
  ['cross-site-scripting', `res.send(q);`, `res.send({ q });`],
  ['open-redirect', `res.redirect(q);`, `res.redirect('/page?next=' + q);`],
  [
    'cross-site-scripting',
    'res.send(q);',
    `require('axios').get('https://a.example/' + q).then((answer) => res.send(answer.data));`,
  ],
  [
    'cross-site-scripting',
    `fetch('https://a.example/').then(() => res.send(q));`,
    `fetch('https://a.example/' + q).then(async (answer) => res.send(await answer.text()));`,
  ],
  ['server-side-request-forgery', `require('axios').get(q);`, `require('axios').get('https://a.example/' + q);`],
  ['xml-external-entities', `require('libxmljs').parseXml(q, { noent: true });`, `require('libxmljs').parseXml(q);`],
  ['unsafe-deserialization', `require('node-serialize').unserialize(q);`, `JSON.parse(q);`],
  ['unsafe-reflection', `require(q);`, `require('./q');`],
  ['prototype-pollution', `require('lodash').merge({}, req.body);`, `require('lodash').merge({}, { a: 1 });`],
  [
    'mass-assignment',
    `require('mongoose').model('A', {}).create(req.body);`,
    `require('mongoose').model('A', {}).create({ a: req.body.a });`,
  ],
  ['regex-denial-of-service', `new RegExp(q);`, `new RegExp(require('escape-string-regexp')(q));`],
  ['regex-denial-of-service', `/^(a+)+$/.test(q);`, `/^a+$/.test(q);`],
  ['log-injection', `console.log(q);`, `console.log(JSON.stringify(q));`],
  ['trust-boundary', `req.session.role = q;`, `req.session.role = 'user';`],
  ['weak-hash', `require('crypto').createHash('md5');`, `require('crypto').createHash('sha256');`],
  [
    'weak-cipher',
    `require('crypto').createCipheriv('des-cbc', k, v);`,
    `require('crypto').createCipheriv('aes-256-gcm', k, v);`,
  ],
  [
    'weak-key',
    `require('crypto').generateKeyPairSync('rsa', { modulusLength: 1024 });`,
    `require('crypto').generateKeyPairSync('rsa', { modulusLength: 4096 });`,
  ],
  [
    'weak-key-derivation',
    `require('crypto').pbkdf2Sync(p, s, 1000, 64, 'sha512');`,
    `require('crypto').pbkdf2Sync(p, s, 600000, 64, 'sha512');`,
  ],
  [
    'weak-randomness',
    `res.cookie('a', String(Math.random()), { secure: true });`,
    `res.cookie('a', require('crypto').randomUUID(), { secure: true });`,
  ],
  [
    'static-initialization-vector',
    `require('crypto').createCipheriv('aes-256-cbc', k, Buffer.from('0123456789abcdef'));`,
    `require('crypto').createCipheriv('aes-256-cbc', k, require('crypto').randomBytes(16));`,
  ],
  [
    'hard-coded-credentials',
    `require('jsonwebtoken').sign({}, 'secret');`,
    `require('jsonwebtoken').sign({}, process.env.KEY);`,
  ],
  ['insecure-cookie', `res.cookie('a', b, { httpOnly: false });`, `res.cookie('a', b, { httpOnly: true });`],
  [
    'insecure-transport',
    `require('https').get({ host: 'a', minVersion: 'TLSv1' });`,
    `require('https').get({ host: 'a', minVersion: 'TLSv1.3' });`,
  ],
  [
    'certificate-validation',
    `require('https').request({ rejectUnauthorized: false });`,
    `require('https').request({ rejectUnauthorized: true });`,
  ],
  [
    'weak-token-verification',
    `require('jsonwebtoken').verify(q, k, { algorithms: ['none'] });`,
    `require('jsonwebtoken').verify(q, k, { algorithms: ['RS256'] });`,
  ],
  ['header-injection', `res.setHeader('a', q);`, `res.setHeader('a', encodeURIComponent(q));`],
  [
    'zip-slip',
    `const z = new (require('adm-zip'))('a'); z.getEntries().forEach((e) => require('fs').writeFileSync(e.entryName, ''));`,
    `const z = new (require('adm-zip'))('a'); z.getEntries().forEach((e) => require('fs').writeFileSync(require('path').basename(e.entryName), ''));`,
  ],
  [
    'path-traversal',
    `require('fs').readFile('uploads/' + req.file.originalname, f);`,
    `require('fs').readFile(req.file.path, f); req.files.forEach((one) => require('fs').unlink(one.path, f));`,
  ],
  ['path-traversal', `res.download(q);`, `res.attachment(q); res.send('a');`],
  [
    'cross-site-scripting',
    `res.send(require('handlebars').compile('<b>{{q}}</b>', { noEscape: true })({ q }));`,
    `res.send(require('handlebars').compile('<b>{{q}}</b>')({ q }) + Handlebars.compile(template)({ q }));`,
  ],
  ['sensitive-data-exposure', `console.log(req.body.password);`, `console.log(req.body.name);`],
];

it.each(TWINS)('finds %s, and leaves its twin alone: %s', async (weakness, flagged, clean) => {
  expect(await hitsIn({ 'a.js': handler(flagged) })).toContain(weakness);
  expect(await hitsIn({ 'a.js': handler(clean) })).not.toContain(weakness);
});

it.each([
  ['Koa', `const app = new (require('koa'))(); app.use((ctx) => { eval(ctx.query.q); });`],
  ['Fastify', `const app = require('fastify')(); app.get('/', async (request, reply) => { eval(request.query.q); });`],
  [
    'hapi',
    `const server = require('@hapi/hapi').server(); server.route({ path: '/', handler: (request, h) => eval(request.payload) });`,
  ],
  [
    'NestJS',
    `import { Controller, Get, Query } from '@nestjs/common'; @Controller() export class A { @Get() run(@Query('q') q: string) { eval(q); } }`,
  ],
  ['a server of Node.js', `require('http').createServer((q, r) => { q.on('data', (chunk) => eval(String(chunk))); });`],
  ['a socket', `new (require('ws').Server)({}).on('connection', (s) => s.on('message', (m) => eval(m)));`],
  ['a function of AWS', `exports.handler = async (event) => { eval(event.body); };`],
  ['a handler that is registered elsewhere', `exports.run = function (req, res) { eval(req.body.q); };`],
  [
    'a type that says what a parameter is',
    `import type { Request } from 'express'; export function run(given: Request) { eval(given.body); }`,
  ],
  ['a page', 'eval(location.hash);'],
])('knows what %s brings', async (_name, text) => {
  expect(await hitsIn({ 'a.ts': text })).toContain('code-injection');
});

it.each([
  "require('crypto').createHash('sha256').update(q).digest('hex')",
  "require('crypto').createHash('sha256').update('a').update(q, 'utf8').digest('base64url')",
  "require('crypto').createHmac('sha256', process.env.K).update(q).copy().digest('hex')",
  "require('crypto').hash('sha256', q)",
])('does not take a digest for what it was made of: %s', async (digest) => {
  expect(await hitsIn({ 'a.js': handler(`res.send('<p>' + q + '</p>');`) })).toContain('cross-site-scripting');
  expect(await hitsIn({ 'a.js': handler(`res.send('<p>' + ${digest} + '</p>');`) })).toEqual([]);
});

it.each([
  ['$(location.hash).show();', []],
  ["$(location.hash + ' .row').show(); $('.tab' + location.search).show();", []],
  ['$(location.hash.slice(1)).show();', ['cross-site-scripting']],
  ["$(location.hash.replace('#', '')).show();", ['cross-site-scripting']],
  ["$('#list').html(location.hash);", ['cross-site-scripting']],
  [
    "const shown = location.hash || name; $(shown).show(); $('<b>' + location.hash + '</b>').show();",
    ['cross-site-scripting'],
  ],
])('takes what begins as no tag does for a selector: %s', async (code, expected) => {
  expect(await hitsIn({ 'a.js': code })).toEqual(expected);
});

it('follows what is handed to a function that is registered within another', async () => {
  const text = `const express = require('express');
function serve() {
  const shop = express();
  shop.get('/', (asked, answer) => { eval(asked.query.q); });
  return shop;
}
module.exports = serve;
`;

  expect(await hitsIn({ 'a.js': text })).toContain('code-injection');
});
