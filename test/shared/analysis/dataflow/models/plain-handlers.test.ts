import { hitsIn } from '../solver/hits-in';

const EXPRESS = "import express from 'express';\nconst app = express();\n";
const FLASK = 'from flask import Flask, request\napp = Flask(__name__)\n';
const SPRING = 'package a;\nimport org.springframework.web.bind.annotation.*;\n';

/** A program with what is wrong in it, and the same mended. */
interface Pair {
  readonly file: string;
  readonly weakness: string;
  readonly bad: string;
  readonly good: string;
}

const PAIRS: Readonly<Record<string, Pair>> = {
  'an upload that is moved to where the request says': {
    file: 'a.js',
    weakness: 'path-traversal',
    bad: `${EXPRESS}app.post('/up', (req, res) => { req.files.doc.mv('./up/' + req.body.name, () => res.end()); });`,
    good: `${EXPRESS}app.post('/up', (req, res) => { req.files.doc.mv('./up/fixed', () => res.end()); });`,
  },
  'a resolver whose parameters are taken apart': {
    file: 'a.js',
    weakness: 'sql-injection',
    bad: `const { ApolloServer } = require('apollo-server');
const db = require('mysql2/promise').createPool({});
const resolvers = { Query: { user: async (_, { name }) => (await db.query(\`SELECT * FROM u WHERE n = '\${name}'\`))[0] } };
new ApolloServer({ typeDefs: '', resolvers }).listen();`,
    good: `const { ApolloServer } = require('apollo-server');
const db = require('mysql2/promise').createPool({});
const resolvers = { Query: { user: async (_, { name }) => (await db.query('SELECT * FROM u WHERE n = ?', [name]))[0] } };
new ApolloServer({ typeDefs: '', resolvers }).listen();`,
  },
  'a template that does not quote': {
    file: 'a.js',
    weakness: 'cross-site-scripting',
    bad: `${EXPRESS}import ejs from 'ejs';
app.get('/', (req, res) => { res.send(ejs.render('<p><%- name %></p>', { name: req.query.name })); });`,
    good: `${EXPRESS}import ejs from 'ejs';
app.get('/', (req, res) => { res.send(ejs.render('<p><%= name %></p>', { name: req.query.name })); });`,
  },
  'a line break in a log': {
    file: 'a.js',
    weakness: 'log-injection',
    bad: `${EXPRESS}app.get('/', (req, res) => { console.log('login of ' + req.query.user.replace(/a/g, '')); res.end(); });`,
    good: `${EXPRESS}app.get('/', (req, res) => { console.log('login of ' + req.query.user.replace(/[\\r\\n]/g, '')); res.end(); });`,
  },
  'the address that another page is asked for': {
    file: 'app/login/route.ts',
    weakness: 'open-redirect',
    bad: `import { NextResponse } from 'next/server';
export async function GET(request: Request) {
  return NextResponse.redirect(new URL(new URL(request.url).searchParams.get('to')!, request.url));
}`,
    good: `import { NextResponse } from 'next/server';
export async function GET(request: Request) {
  return NextResponse.redirect(new URL('/home', request.url));
}`,
  },
  'the address that the path of the program is put behind': {
    file: 'a.js',
    weakness: 'open-redirect',
    bad: `${EXPRESS}app.get('/', (req, res) => { res.redirect(new URL('/home', req.query.base).href); });`,
    good: `${EXPRESS}app.get('/', (req, res) => { res.redirect(new URL('/home', 'https://shop.example').href); });`,
  },
  'the address that a worker at the edge fetches': {
    file: 'a.js',
    weakness: 'server-side-request-forgery',
    bad: `addEventListener('fetch', (event) => { event.respondWith(handle(event.request)); });
async function handle(request) { return fetch(new URL(request.url).searchParams.get('from')); }`,
    good: `addEventListener('fetch', (event) => { event.respondWith(handle(event.request)); });
async function handle(request) { return fetch('https://origin.example/' + encodeURIComponent(request.url)); }`,
  },
  'the code of a function': {
    file: 'a.js',
    weakness: 'code-injection',
    bad: `${EXPRESS}app.post('/', (req, res) => { const f = new Function('x', req.body.rule); res.json({ r: f(1) }); });`,
    good: `${EXPRESS}app.post('/', (req, res) => { const f = new Function('x', 'return x'); res.json({ r: f(req.body.x) }); });`,
  },
  'a filter of a directory': {
    file: 'a.js',
    weakness: 'ldap-injection',
    bad: `${EXPRESS}import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://a' });
app.get('/', (req, res) => { client.search('o=a', { filter: '(uid=' + req.query.u + ')' }, () => res.end()); });`,
    good: `${EXPRESS}import ldap from 'ldapjs';
const client = ldap.createClient({ url: 'ldaps://a' });
app.get('/', (req, res) => {
  client.search('o=a', { filter: new ldap.EqualityFilter({ attribute: 'uid', value: req.query.u }) }, () => res.end());
});`,
  },
  'a row as a page': {
    file: 'a.ts',
    weakness: 'sql-injection',
    bad: `import { Controller, Get, Query } from '@nestjs/common';
@Controller()
export class A {
  constructor(private readonly repo: any) {}
  @Get()
  one(@Query('name') name: string) { return this.repo.createQueryBuilder('u').where('u.name = ' + name).getOne(); }
}`,
    good: `import { Controller, Get, Query } from '@nestjs/common';
@Controller()
export class A {
  constructor(private readonly repo: any) {}
  @Get()
  one(@Query('name') name: string) { return this.repo.createQueryBuilder('u').where('u.name = :name', { name }).getOne(); }
}`,
  },
  'an endpoint of FastAPI that answers with a page': {
    file: 'main.py',
    weakness: 'cross-site-scripting',
    bad: `from fastapi import FastAPI
from fastapi.responses import HTMLResponse
app = FastAPI()
@app.get('/hi', response_class=HTMLResponse)
def hi(name: str):
    return f'<h1>{name}</h1>'
`,
    good: `from fastapi import FastAPI
app = FastAPI()
@app.get('/hi')
def hi(name: str):
    return f'<h1>{name}</h1>'
`,
  },
  'an object of operators': {
    file: 'app.py',
    weakness: 'nosql-injection',
    bad: `${FLASK}from pymongo import MongoClient
users = MongoClient()['x'].users
@app.route('/login', methods=['POST'])
def login():
    return {'ok': users.find_one({'name': request.json['name']}) is not None}
`,
    good: `${FLASK}from pymongo import MongoClient
users = MongoClient()['x'].users
@app.route('/login', methods=['POST'])
def login():
    return {'ok': users.find_one({'name': str(request.json['name'])}) is not None}
`,
  },
  'the name of an upload, and what is in it': {
    file: 'app.py',
    weakness: 'path-traversal',
    bad: `${FLASK}import zipfile
@app.route('/z', methods=['POST'])
def z():
    with zipfile.ZipFile('/srv/' + request.files['z'].filename) as archive:
        return {'n': len(archive.filelist)}
`,
    good: `${FLASK}import zipfile
@app.route('/z', methods=['POST'])
def z():
    with zipfile.ZipFile(request.files['z']) as archive:
        return {'n': len(archive.filelist)}
`,
  },
  'line breaks in a log of Python': {
    file: 'app.py',
    weakness: 'log-injection',
    bad: `${FLASK}import logging
@app.route('/l')
def l():
    logging.info('login of ' + request.args['u'].replace('a', ''))
    return 'ok'
`,
    good: `${FLASK}import logging
@app.route('/l')
def l():
    logging.info('login of ' + request.args['u'].replace('\\r', '').replace('\\n', ''))
    return 'ok'
`,
  },
  'a session that a factory opens': {
    file: 'C.java',
    weakness: 'sql-injection',
    bad: `${SPRING}import org.hibernate.*;
@RestController class C {
  private SessionFactory sf;
  @GetMapping("/h") public int h(@RequestParam String n) {
    try (Session s = sf.openSession()) { return s.createQuery("from User where name = '" + n + "'").list().size(); }
  }
}`,
    good: `${SPRING}import org.hibernate.*;
@RestController class C {
  private SessionFactory sf;
  @GetMapping("/h") public int h(@RequestParam String n) {
    try (Session s = sf.openSession()) { return s.createQuery("from User where name = :n").setParameter("n", n).list().size(); }
  }
}`,
  },
  'a client that a builder makes': {
    file: 'C.java',
    weakness: 'server-side-request-forgery',
    bad: `${SPRING}import org.springframework.web.client.RestClient;
@RestController class C {
  private final RestClient client = RestClient.builder().build();
  @GetMapping("/p") public String p(@RequestParam String u) { return client.get().uri(u).retrieve().body(String.class); }
}`,
    good: `${SPRING}import org.springframework.web.client.RestClient;
@RestController class C {
  private final RestClient client = RestClient.builder().build();
  @GetMapping("/p") public String p(@RequestParam String u) { return client.get().uri("https://a.example/{u}", u).retrieve().body(String.class); }
}`,
  },
  'a filter that is built of criteria': {
    file: 'C.java',
    weakness: 'ldap-injection',
    bad: `${SPRING}import org.springframework.ldap.core.*;
@RestController class C {
  private LdapTemplate ldap;
  @GetMapping("/l") public int l(@RequestParam String u) { return ldap.search("", "(uid=" + u + ")", (AttributesMapper<String>) a -> "x").size(); }
}`,
    good: `${SPRING}import org.springframework.ldap.core.*;
import org.springframework.ldap.query.LdapQueryBuilder;
@RestController class C {
  private LdapTemplate ldap;
  @GetMapping("/l") public int l(@RequestParam String u) {
    return ldap.search(LdapQueryBuilder.query().where("uid").is(u).and("o").is("a"), (AttributesMapper<String>) a -> "x").size();
  }
}`,
  },
  'a page of a resource': {
    file: 'R.java',
    weakness: 'cross-site-scripting',
    bad: `package a;
import javax.ws.rs.*;
import javax.ws.rs.core.*;
@Path("/x") public class R {
  @GET @Produces(MediaType.TEXT_HTML) public Response x(@QueryParam("n") String n) { return Response.ok("<b>" + n + "</b>").build(); }
}`,
    good: `package a;
import javax.ws.rs.*;
import javax.ws.rs.core.*;
@Path("/x") public class R {
  @GET @Produces(MediaType.APPLICATION_JSON) public Response x(@QueryParam("n") String n) { return Response.ok(n).build(); }
}`,
  },
};

describe.each(Object.entries(PAIRS))('%s', (_, { file, weakness, bad, good }) => {
  it('is found', async () => {
    expect(await hitsIn({ [file]: bad })).toContain(weakness);
  });

  it('is not found where it is mended', async () => {
    expect(await hitsIn({ [file]: good })).toEqual([]);
  });
});
