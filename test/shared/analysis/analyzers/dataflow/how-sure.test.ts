import { dataflowFindings } from '../../../../support/dataflow-findings';

type Files = Readonly<Record<string, string>>;

/** What is surer than a note. */
async function likely(files: Files, weakness: string): Promise<number> {
  const findings = await dataflowFindings(files);
  return findings.filter(({ ruleId, level }) => ruleId === `dataflow/${weakness}` && level !== 'note').length;
}

const express = (body: string): Files => ({
  'a.js': `const app = require('express')(); app.get('/', async (req, res) => { ${body} });`,
});
const users = (query: string): Files => express(`const { User } = require('./user'); await User.findOne(${query});`);
const USER = { 'user.js': `exports.User = require('mongoose').model('User', {});` };
const servlet = (body: string): Files => ({
  'A.java': `import javax.servlet.http.*; import java.io.*; import java.security.*; import java.text.*; class A extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception { ${body} } }`,
});
const spring = (members: string): Files => ({
  'A.java': `import org.springframework.web.bind.annotation.*; import org.springframework.http.ResponseEntity;
    import org.springframework.beans.factory.annotation.Autowired; import org.springframework.security.crypto.password.PasswordEncoder;
    @RestController public class A { ${members} }`,
});
const flask = (body: string): Files => ({
  'a.py': `import hashlib\nfrom urllib.parse import urlsplit, urlunsplit\nfrom flask import Flask, request, redirect\napp = Flask(__name__)\n@app.route('/')\ndef index():\n  ${body}\n`,
});

const tornado = (body: string): Files => ({
  'a.py': `import tornado.web\nclass A(tornado.web.RequestHandler):\n  def get(self):\n    ${body}\n`,
});

it.each<[what: string, weakness: string, flagged: Files, doubtful: Files]>([
  [
    'a setting that says yes or no',
    'certificate-validation',
    { 'a.js': `require('https').get('https://a.com', { rejectUnauthorized: false });` },
    {
      'a.js': `module.exports = (o) => require('https').get('https://a.com', { rejectUnauthorized: o.strict !== false });`,
    },
  ],
  [
    'a branch that a setting chooses',
    'certificate-validation',
    { 'a.js': `exports.f = (o) => { if (o.proxy) require('tls').connect({ rejectUnauthorized: false }); };` },
    { 'a.js': `exports.f = (o) => { if (o.ignoreTlsErrors) require('tls').connect({ rejectUnauthorized: false }); };` },
  ],
  [
    'an option that is set in such a branch',
    'certificate-validation',
    {
      'a.js': `exports.f = (o) => { const t = {}; if (o.a) t.rejectUnauthorized = false; require('tls').connect(t); };`,
    },
    {
      'a.js': `exports.f = (o) => { const t = {}; if (o.selfSigned) t.rejectUnauthorized = false; require('tls').connect(t); };`,
    },
  ],
  [
    'a key that is nothing at first',
    'weak-token-verification',
    { 'a.js': `require('jsonwebtoken').verify(process.argv[2], null);` },
    {
      'a.js': `require('jsonwebtoken').verify(process.argv[2], process.argv[3] ? process.argv[3] : null);`,
    },
  ],
  [
    'a hash that protects nothing',
    'weak-hash',
    { 'a.js': `exports.storedPassword = (text) => require('crypto').createHash('md5').update(text).digest('hex');` },
    { 'a.js': `exports.nameOfFile = (text) => require('crypto').createHash('md5').update(text).digest('hex');` },
  ],
  [
    'the key of a cache, in Java',
    'weak-hash',
    {
      'A.java':
        'import java.security.*; class A { byte[] hash(String secret) throws Exception { return MessageDigest.getInstance("MD5").digest(secret.getBytes()); } }',
    },
    {
      'A.java':
        'import java.security.*; class A { byte[] hash(String page) throws Exception { return MessageDigest.getInstance("MD5").digest(page.getBytes()); } }',
    },
  ],
  [
    'an error of a connection',
    'server-side-request-forgery',
    { 'a.js': `const s = require('net').connect(1); s.on('data', (d) => require('net').connect({ host: d }));` },
    { 'a.js': `const s = require('net').connect(1); s.on('error', (d) => require('net').connect({ host: d }));` },
  ],
  [
    'a socket among options, which holds what came over it',
    'server-side-request-forgery',
    { 'a.js': `const s = require('net').connect(1); s.on('data', (host) => require('tls').connect({ host }));` },
    {
      'a.js': `const s = require('net').connect(1); s.on('data', (d) => { s.write(d); require('tls').connect({ socket: s }); });`,
    },
  ],
  [
    'what is compared and nothing else',
    'nosql-injection',
    { ...users('{ email: req.body.email }'), ...USER },
    { ...users('{ email: { $eq: req.body.email } }'), ...USER },
  ],
  [
    'bytes, which have no operators',
    'nosql-injection',
    { ...users('{ id: JSON.parse(req.body.id) }'), ...USER },
    { ...users('{ id: Buffer.from(req.body.id) }'), ...USER },
  ],
  [
    'functions that a loop wraps one after the other',
    'command-injection',
    {
      ...express(`require('./b').run(req.query.a);`),
      'b.js': `const { exec } = require('child_process'); const b = module.exports; b.run = (a) => exec(a); b.look = (a) => a;
        Object.keys(b).forEach((key) => { b[key] = wrap(b[key]); }); function wrap(f) { return (...all) => f(...all); }`,
    },
    {
      ...express(`require('./b').look(req.query.a);`),
      'b.js': `const { exec } = require('child_process'); const b = module.exports; b.run = (a) => exec(a); b.look = (a) => a;
        Object.keys(b).forEach((key) => { b[key] = wrap(b[key]); }); function wrap(f) { return (...all) => f(...all); }`,
    },
  ],
  [
    'a number',
    'path-traversal',
    servlet('open(request.getParameter("a")); } void open(String a) throws Exception { new FileReader("/tmp/" + a);'),
    servlet('open(request.getIntHeader("a")); } void open(long a) throws Exception { new FileReader("/tmp/" + a);'),
  ],
  [
    'a type that is no text and has a method of the same name',
    'regex-denial-of-service',
    spring('@GetMapping("/") Object f(@RequestParam String a) { return "b".matches(a); }'),
    spring(
      '@Autowired private PasswordEncoder encoder; @GetMapping("/") Object f(@RequestParam String a) { return encoder.matches(a, "b"); }',
    ),
  ],
  [
    'what nothing is known of and has a method of the same name as texts',
    'regex-denial-of-service',
    spring('@GetMapping("/") Object f(@RequestParam String a) { return "b".matches(a); }'),
    spring('@GetMapping("/") Object f(@RequestParam String a) { return Encoders.make().matches(a, "b"); }'),
  ],
  [
    'a format of numbers',
    'format-string',
    servlet('String.format(request.getParameter("a"));'),
    servlet('DecimalFormat f = new DecimalFormat("0.0"); f.format(request.getParameter("a"));'),
  ],
  [
    'a name without its separators',
    'path-traversal',
    servlet('new FileReader("/tmp/" + request.getParameter("a").replaceAll("[:*?]", ""));'),
    servlet('new FileReader("/tmp/" + request.getParameter("a").replaceAll("[\\\\/:*?]", ""));'),
  ],
  [
    'a name of nothing but letters',
    'path-traversal',
    servlet('new FileReader("/tmp/" + request.getParameter("a").replaceAll("[^ -~]", ""));'),
    servlet('new FileReader("/tmp/" + request.getParameter("a").replaceAll("[^a-zA-Z0-9.-]", ""));'),
  ],
  [
    'a path that the server has made plain',
    'path-traversal',
    servlet('new FileReader("/tmp/" + request.getQueryString());'),
    servlet('new FileReader("/tmp/" + request.getPathInfo());'),
  ],
  [
    'an object that is sent as JSON',
    'cross-site-scripting',
    spring('@GetMapping("/") ResponseEntity<String> f(@RequestParam String a) { return ResponseEntity.ok(a); }'),
    spring('@GetMapping("/") ResponseEntity<?> f(@RequestParam String a) { return ResponseEntity.ok(a); }'),
  ],
  [
    'the address of the request itself',
    'open-redirect',
    flask(`return redirect(request.args['a'])`),
    flask('return redirect(request.url)'),
  ],
  [
    'an address without a host',
    'open-redirect',
    flask(`p = list(urlsplit(request.args['a'])); p[0] = ''; return redirect(urlunsplit(p))`),
    flask(`p = list(urlsplit(request.args['a'])); p[0] = ''; p[1] = ''; return redirect(urlunsplit(p))`),
  ],
  [
    'the address of the request itself, in Next.js',
    'open-redirect',
    {
      'middleware.ts': `import { NextResponse } from 'next/server'; export function middleware(request) { return NextResponse.redirect(request.nextUrl.searchParams.get('a')); }`,
    },
    {
      'middleware.ts': `import { NextResponse } from 'next/server'; export function middleware(request) { const url = request.nextUrl.clone(); return NextResponse.redirect(url); }`,
    },
  ],
  [
    'a class of the platform with the name of one for databases',
    'sql-injection',
    {
      'app/a/route.ts': `import { Request } from 'tedious'; export function GET(request) { new Request(request.url, () => {}); }`,
    },
    { 'app/a/route.ts': `export function GET(request) { new Request(request.url, { method: 'GET' }); }` },
  ],
  [
    'the path that was asked for, in Tornado',
    'cross-site-scripting',
    tornado(`self.write(self.get_argument('a'))`),
    tornado('self.write(self.request.path)'),
  ],
  [
    'a path behind a base that is not known',
    'open-redirect',
    express(`res.redirect('http://' + req.query.a);`),
    express(`res.redirect(require('./config').url + '/' + req.query.a);`),
  ],
  [
    'what is sent as data',
    'cross-site-scripting',
    servlet('response.setContentType("text/html"); response.getWriter().print(request.getParameter("a"));'),
    servlet('response.setContentType("application/json"); response.getWriter().print(request.getParameter("a"));'),
  ],
  [
    'a header, which nobody can set for others',
    'cross-site-scripting',
    servlet('response.getWriter().print(request.getParameter("a"));'),
    servlet('response.getWriter().print(request.getHeader("a"));'),
  ],
  [
    'what a library makes of a password',
    'sensitive-data-exposure',
    express(`console.log(req.body.password);`),
    express(`const user = await require('./users').create({ password: req.body.password }); console.log(user.id);`),
  ],
  [
    'an option that is no address',
    'server-side-request-forgery',
    flask(`import pycurl; c = pycurl.Curl(); c.setopt(pycurl.URL, request.args['a'])`),
    flask(`import pycurl; c = pycurl.Curl(); c.setopt(pycurl.POSTFIELDS, request.args['a'])`),
  ],
  [
    'a file below a root',
    'path-traversal',
    {
      'a.js': `const send = require('koa-send'); const app = new (require('koa'))(); app.use(async (ctx) => { await send(ctx, ctx.path); });`,
    },
    {
      'a.js': `const send = require('koa-send'); const app = new (require('koa'))(); app.use(async (ctx) => { await send(ctx, ctx.path, { root: __dirname }); });`,
    },
  ],
  [
    'a list of numbers',
    'path-traversal',
    spring(
      '@PostMapping("/") void f(@RequestBody String[] a) throws Exception { new java.io.FileReader("/tmp/" + a[0]); }',
    ),
    spring(
      '@PostMapping("/") void f(@RequestBody Long[] a) throws Exception { new java.io.FileReader("/tmp/" + a[0]); }',
    ),
  ],
  [
    'many bytes, which are a text',
    'path-traversal',
    servlet(
      'open(request.getParameter("a").getBytes()); } void open(byte[] a) throws Exception { new FileReader("/tmp/" + new String(a));',
    ),
    servlet(
      'open(request.getParameter("a").getBytes()); } void open(int[] a) throws Exception { new FileReader("/tmp/" + a);',
    ),
  ],
  [
    'what the server knows of whoever asks',
    'path-traversal',
    spring('@GetMapping("/") void f(@RequestParam String a) throws Exception { new java.io.FileReader("/tmp/" + a); }'),
    spring(
      '@GetMapping("/") void f(@CurrentUsername String a) throws Exception { new java.io.FileReader("/tmp/" + a); }',
    ),
  ],
  [
    'the address of the page itself',
    'open-redirect',
    { 'a.js': `window.location.href = decodeURIComponent(window.location.hash.slice(1));` },
    { 'a.js': `window.location.href = window.location.pathname + '?a=1';` },
  ],
  [
    'a selector',
    'cross-site-scripting',
    { 'a.js': `$(decodeURIComponent(location.hash.slice(1)));` },
    { 'a.js': `$('a[href="' + location.hash + '"]').show();` },
  ],
  [
    'plain text',
    'cross-site-scripting',
    {
      'a.py': `from django.http import HttpResponse\ndef view(request):\n  return HttpResponse(request.GET['a'], content_type='text/html')\n`,
    },
    {
      'a.py': `from django.http import HttpResponse\ndef view(request):\n  return HttpResponse(request.GET['a'], content_type='text')\n`,
    },
  ],
  [
    'a password that a test makes up',
    'hard-coded-credentials',
    {
      'a.js': `exports.connect = (password) => require('mysql').createConnection({ password }); exports.connect('s3cret');`,
    },
    {
      'a.js': `exports.connect = (password) => require('mysql').createConnection({ password });`,
      'test/a.test.js': `require('../a').connect('s3cret');`,
    },
  ],
])('is sure of the one and not of the other: %s', async (_what, weakness, flagged, doubtful) => {
  expect(await likely(flagged, weakness)).toBeGreaterThan(0);
  expect(await likely(doubtful, weakness)).toBe(0);
});

it('tells of data in a log as a note: most logs escape line breaks', async () => {
  const findings = await dataflowFindings(
    servlet('org.slf4j.LoggerFactory.getLogger("a").info(request.getParameter("a"));'),
  );

  expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([['dataflow/log-injection', 'note']]);
});

it('warns of what takes somebody who may run the program', async () => {
  const findings = await dataflowFindings({
    'a.py': `import argparse, subprocess\nargs = argparse.ArgumentParser().parse_args()\nsubprocess.run('ls ' + args.folder, shell=True)\n`,
  });

  expect(findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([['dataflow/command-injection', 'warning']]);
});
