import { hitsIn } from './hits-in';

const HANDLER = (body: string) => `
import express from 'express';
import axios from 'axios';
const app = express();
const HOSTS = new Set(['api.example.com', 'cdn.example.com']);
app.get('/proxy', async (req, res) => {
  const target = req.query.url;
  ${body}
  const answer = await axios.get(target);
  res.json({ size: answer.data.length });
});
`;

describe('addresses whose host was looked at', () => {
  it.each([
    ['is asked by name', 'if (!HOSTS.has(new URL(target).hostname)) return res.sendStatus(400);'],
    ['stands in a variable', 'const u = new URL(target); if (!HOSTS.has(u.hostname)) return res.sendStatus(400);'],
    ['is compared', "if (new URL(target).host !== 'api.example.com') return res.sendStatus(400);"],
    ['is compared in small letters', "if (new URL(target).hostname.toLowerCase() !== 'a.example') return res.end();"],
    [
      'is one of a list',
      "const { hostname } = new URL(target); if (!['a.example'].includes(hostname)) return res.end();",
    ],
  ])('are harmless where it %s', async (_, guard) => {
    expect(await hitsIn({ 'a.js': HANDLER(guard) })).toEqual([]);
  });

  it.each([
    ['only the protocol is asked for', "if (new URL(target).protocol !== 'https:') return res.sendStatus(400);"],
    ['the answer is the other way round', 'if (HOSTS.has(new URL(target).hostname)) return res.sendStatus(400);'],
    ['another one was looked at', 'if (!HOSTS.has(new URL(req.headers.referer).hostname)) return res.sendStatus(400);'],
  ])('are told of where %s', async (_, guard) => {
    expect(await hitsIn({ 'a.js': HANDLER(guard) })).toEqual(['server-side-request-forgery']);
  });

  it.each(['req.query', 'req.body'])('are told of where another part of the same %s was looked at', async (source) => {
    const handler = HANDLER('if (!HOSTS.has(new URL(next).hostname)) return res.sendStatus(400);');
    const both = handler.replace('const target = req.query.url;', `const { target, next } = ${source};`);

    expect(await hitsIn({ 'a.js': both })).toEqual(['server-side-request-forgery']);
    expect(await hitsIn({ 'a.js': both.replace('new URL(next)', 'new URL(target)') })).toEqual([]);
  });

  it('are told of as paths where another part of the request was looked at', async () => {
    const handler = (looked: string) => `
const express = require('express');
const { join } = require('path');
const app = express();
app.get('/f', (req, res) => {
  const { folder, name } = req.query;
  if (${looked}.includes('..')) return res.sendStatus(400);
  res.sendFile(join('/srv', folder));
});
`;

    expect(await hitsIn({ 'a.js': handler('name') })).toEqual(['path-traversal']);
    expect(await hitsIn({ 'a.js': handler('folder') })).toEqual([]);
  });

  it('are harmless in Python and Java as well', async () => {
    const python = `
import requests
from urllib.parse import urlparse
from flask import Flask, request, abort
app = Flask(__name__)
ALLOWED = {'api.example.com'}
@app.route('/fetch')
def fetch():
    url = request.args.get('url')
    if urlparse(url).hostname not in ALLOWED:
        abort(400)
    return {'status': requests.get(url, timeout=5).status_code}
`;
    const java = `
package a;
import java.net.URI;
import java.util.Set;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;
@RestController
class C {
    private static final Set<String> HOSTS = Set.of("api.example.com");
    @GetMapping("/p")
    public int p(@RequestParam String url) {
        if (!HOSTS.contains(URI.create(url).getHost())) throw new IllegalArgumentException();
        return new RestTemplate().getForObject(url, String.class).length();
    }
}
`;
    expect(await hitsIn({ 'a.py': python })).toEqual([]);
    expect(await hitsIn({ 'C.java': java })).toEqual([]);
  });
});

describe('messages of other pages', () => {
  const page = (guard: string) => `
window.addEventListener('message', (event) => {
  ${guard}
  document.querySelector('#box').innerHTML = event.data.html;
});
`;

  it.each([
    "if (event.origin !== 'https://app.example.com') return;",
    'if (event.origin !== window.location.origin) return;',
  ])('are those of pages that are known behind %s', async (guard) => {
    expect(await hitsIn({ 'a.js': page(guard) })).toEqual([]);
  });

  it('come from anybody where nobody asks', async () => {
    expect(await hitsIn({ 'a.js': page('console.log(event.origin);') })).toEqual(['cross-site-scripting']);
  });
});

describe('texts that match a pattern as a whole', () => {
  const handler = (pattern: string, use: string) => `
import express from 'express';
import fs from 'node:fs';
import { exec } from 'node:child_process';
const app = express();
app.get('/a', (req, res) => {
  const value = String(req.query.value);
  if (!${pattern}.test(value)) return res.sendStatus(400);
  ${use}
  res.end();
});
`;
  const RUN = "exec('ping ' + value);";
  const READ = "fs.readFileSync('/srv/' + value);";
  const REDIRECT = 'res.redirect(value);';

  it.each([
    [String.raw`/^[a-z0-9]+(?:\.[a-z0-9]+)*$/i`, RUN],
    [String.raw`/^\d{4}-\d{2}-\d{2}$/`, READ],
    [String.raw`/^[\w-]+\.(?:png|jpg)$/`, READ],
    [String.raw`/^\/[a-z]+$/`, REDIRECT],
    [String.raw`/^\/[a-z][a-z/]*$/`, REDIRECT],
  ])('are harmless by %s in %s', async (pattern, use) => {
    expect(await hitsIn({ 'a.js': handler(pattern, use) })).toEqual([]);
  });

  it.each([
    ['/[a-z]+/', RUN, 'command-injection'],
    ['/^[a-z]+$|x/', RUN, 'command-injection'],
    [String.raw`/^[a-z$]+\$/`, RUN, 'command-injection'],
    ['/^[^/]+$/', RUN, 'command-injection'],
    [String.raw`/^[a-z./]+$/`, READ, 'path-traversal'],
    [String.raw`/^\/[a-z/]+$/`, REDIRECT, 'open-redirect'],
    [String.raw`/^[a-z.:/]+$/`, REDIRECT, 'open-redirect'],
  ])('may do harm by %s in %s', async (pattern, use, weakness) => {
    expect(await hitsIn({ 'a.js': handler(pattern, use) })).toEqual([weakness]);
  });
});
