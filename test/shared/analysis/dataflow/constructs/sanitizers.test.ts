import { describeTwins } from '../../../../support/describe-twins';

const SERVLET = (body: string) =>
  `import javax.servlet.http.*; import java.sql.*; import java.io.*; public class Main extends HttpServlet { Connection c; protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception { String q = request.getParameter("q"); ${body} } }`;
const EXPRESS = (body: string) =>
  `const express = require('express'); const { exec, execFile } = require('child_process'); const escape = require('escape-html'); const path = require('path'); const fs = require('fs'); const app = express(); app.get('/', (request, response) => { const q = request.query.q; ${body} });`;
const FLASK = (body: string) =>
  `import os, html, shlex, sqlite3, subprocess\nfrom flask import Flask, request\napp = Flask(__name__)\n@app.route('/')\ndef view():\n    q = request.args.get('q')\n    ${body}\n`;

/** What means something in a pattern. */
const SPECIAL = String.raw`/[.*+?^$\{}()|[\]\\]/g`;

describeTwins('what makes data harmless', {
  javascript: {
    'a pattern that tries without end': {
      weakness: 'regex-denial-of-service',
      flagged: EXPRESS(`/^(\\w+\\s?)*$/.test(q);`),
      clean: EXPRESS(`/^(\\w+\\s)*$/.test(q);`),
    },
    'a text that becomes part of a pattern': {
      weakness: 'regex-denial-of-service',
      flagged: EXPRESS(`new RegExp('(' + q.replace(${SPECIAL}, '.') + ')');`),
      clean: EXPRESS(`new RegExp('(' + q.replace(${SPECIAL}, '\\\\$&') + ')');`),
    },
    'what a file holds that the request names': {
      weakness: 'cross-site-scripting',
      flagged: EXPRESS(`response.send('<b>' + path.join('a', q));`),
      clean: EXPRESS(`response.send('<b>' + fs.readFileSync(path.join('a', q)));`),
    },
    'a text in which a pattern is found': {
      weakness: 'command-injection',
      flagged: EXPRESS(`if (q.match(/[a-z]+/)) exec('ls ' + q);`),
      clean: EXPRESS(`if (q.match(/^[a-z]+$/)) exec('ls ' + q);`),
    },
    'escaping for HTML does not clean a command': {
      weakness: 'command-injection',
      flagged: EXPRESS(`exec('ls ' + escape(q));`),
      clean: EXPRESS(`execFile('ls', [q]);`),
    },
    'escaping for HTML cleans a page': {
      weakness: 'cross-site-scripting',
      flagged: EXPRESS(`response.send('<b>' + q + '</b>');`),
      clean: EXPRESS(`response.send('<b>' + escape(q) + '</b>');`),
    },
    'numbers carry no text': {
      weakness: 'command-injection',
      flagged: EXPRESS(`exec('kill ' + String(q));`),
      clean: EXPRESS(`exec('kill ' + parseInt(q, 10) + Number(q));`),
    },
    'what is computed carries no text': {
      weakness: 'command-injection',
      flagged: EXPRESS(`exec('kill ' + (q + 1));`),
      clean: EXPRESS(`exec('kill ' + +q + ' ' + -q + ' ' + (q - 1) * 10 + ' ' + (q | 0) + ' ' + (q % 2) + ' ' + ~~q);`),
    },
    'the last part of a path': {
      weakness: 'path-traversal',
      flagged: EXPRESS(`fs.readFileSync('/data/' + path.normalize(q));`),
      clean: EXPRESS(`fs.readFileSync('/data/' + path.basename(q));`),
    },
    'a function that cleans by the settings': {
      settings: {
        sources: [{ call: 'source' }],
        sinks: [{ call: 'sink', weakness: 'code-injection' }],
        sanitizers: [{ call: 'tidy' }, { call: 'tidyPage', weaknesses: ['cross-site-scripting'] }],
      },
      flagged: `sink(tidyPage(source()));`,
      clean: `sink(tidy(source()));`,
    },
  },
  python: {
    'a pattern that tries without end': {
      weakness: 'regex-denial-of-service',
      flagged: FLASK(`import re; re.match(r'^(\\w+\\s?)*$', q)`),
      clean: FLASK(`import re; re.match(r'^(\\w+\\s)*$', q)`),
    },
    'a compiled pattern that tries without end': {
      weakness: 'regex-denial-of-service',
      flagged: FLASK(`import re; P = re.compile('(a*)*b'); P.search(q)`),
      clean: FLASK(`import re; P = re.compile('(a*)*'); P.search(q)`),
    },
    'a compiled pattern that the whole text must match': {
      weakness: 'command-injection',
      flagged: FLASK(`import re; P = re.compile('[a-z]+')\n    if P.match(q): os.system('ls ' + q)`),
      clean: FLASK(`import re; P = re.compile('[a-z]+')\n    if P.fullmatch(q): os.system('ls ' + q)`),
    },
    'a guard that tells what it is for': {
      weakness: 'command-injection',
      flagged: `from flask import request\nimport os\ndef fine(x):\n    'Whether it is one of ours.'\n    return x not in ['a', 'b']\nq = request.args.get('q')\nif fine(q):\n    os.system(q)\n`,
      clean: `from flask import request\nimport os\ndef fine(x):\n    'Whether it is one of ours.'\n    return x in ['a', 'b']\nq = request.args.get('q')\nif fine(q):\n    os.system(q)\n`,
    },
    'a decorator of the program itself': {
      weakness: 'path-traversal',
      flagged: `from litestar import post\n@post\ndef keep(options):\n    open(options)\n`,
      clean: `def post(function):\n    return function\n@post\ndef keep(options):\n    open(options)\n`,
    },
    'the address of a request of Django': {
      weakness: 'open-redirect',
      flagged: `from django.shortcuts import redirect\nfrom django.views import View\nclass A(View):\n    def get(self, request):\n        return redirect(request.GET['next'])\n`,
      clean: `from django.shortcuts import redirect\nfrom django.views import View\nclass A(View):\n    def get(self, request):\n        return redirect(request.get_full_path())\n`,
    },
    'a path that must not lead upwards': {
      weakness: 'path-traversal',
      flagged: FLASK(`if '..' in q: print(q)\n    open('/data/' + q)`),
      clean: FLASK(`if '..' in q: return ''\n    open('/data/' + q)`),
    },
    'a path that is looked at when it is plain': {
      weakness: 'path-traversal',
      flagged: FLASK(`p = os.path.join('/data', q)\n    if not p.startswith('/data/'): return ''\n    open(p)`),
      clean: FLASK(
        `p = os.path.realpath(os.path.join('/data', q))\n    if not p.startswith('/data/'): return ''\n    open(p)`,
      ),
    },
    'values of a template, which are escaped': {
      weakness: 'cross-site-scripting',
      flagged: FLASK(`import flask; return flask.render_template_string('<b>{{ q | safe }}</b>', q=q)`),
      clean: FLASK(`import flask; return flask.render_template_string('<b>{{ q }}</b>', q=q)`),
    },
    'escaping for HTML does not clean a command': {
      weakness: 'command-injection',
      flagged: FLASK(`os.system('ls ' + html.escape(q))`),
      clean: FLASK(`os.system('ls ' + shlex.quote(q))`),
    },
    'quoting for a shell does not clean a statement': {
      weakness: 'sql-injection',
      flagged: FLASK(`sqlite3.connect('a').cursor().execute('SELECT ' + shlex.quote(q))`),
      clean: FLASK(`sqlite3.connect('a').cursor().execute('SELECT ?', (q,))`),
    },
    'numbers carry no text': {
      weakness: 'command-injection',
      flagged: FLASK(`os.system('kill ' + str(q))`),
      clean: FLASK(`os.system('kill ' + str(int(q)))`),
    },
    'a list of arguments': {
      weakness: 'command-injection',
      flagged: FLASK(`subprocess.run('ls ' + q, shell=True)`),
      clean: FLASK(`subprocess.run(['ls', q])`),
    },
    'a function that cleans by the settings': {
      settings: {
        sources: [{ call: 'source' }],
        sinks: [{ call: 'sink', weakness: 'code-injection' }],
        sanitizers: [{ call: 'tidy' }, { call: 'tidy_page', weaknesses: ['cross-site-scripting'] }],
      },
      flagged: `sink(tidy_page(source()))`,
      clean: `sink(tidy(source()))`,
    },
  },
  java: {
    'parameters of a statement': {
      weakness: 'sql-injection',
      flagged: SERVLET(`c.createStatement().executeQuery("SELECT " + q);`),
      clean: SERVLET(`PreparedStatement s = c.prepareStatement("SELECT ?"); s.setString(1, q); s.executeQuery();`),
    },
    'escaping for HTML does not clean a command': {
      weakness: 'command-injection',
      flagged: SERVLET(`Runtime.getRuntime().exec("ls " + org.owasp.encoder.Encode.forHtml(q));`),
      clean: SERVLET(`Runtime.getRuntime().exec("ls " + q.length());`),
    },
    'escaping for HTML cleans a page': {
      weakness: 'cross-site-scripting',
      flagged: SERVLET(`response.getWriter().println("<b>" + q);`),
      clean: SERVLET(`response.getWriter().println("<b>" + org.owasp.encoder.Encode.forHtml(q));`),
    },
    'numbers carry no text': {
      weakness: 'command-injection',
      flagged: SERVLET(`Runtime.getRuntime().exec("kill " + String.valueOf(q));`),
      clean: SERVLET(`Runtime.getRuntime().exec("kill " + Integer.parseInt(q));`),
    },
    'a function that cleans by the settings': {
      settings: {
        sources: [{ call: '*.source' }],
        sinks: [{ call: '*.sink', weakness: 'code-injection' }],
        sanitizers: [{ call: 'tidy' }, { call: 'tidyPage', weaknesses: ['cross-site-scripting'] }],
      },
      flagged: `class Main { String tidyPage(String x) { return x; } void run() { sink(tidyPage(source())); } }`,
      clean: `class Main { String tidy(String x) { return x; } void run() { sink(tidy(source())); } }`,
    },
  },
});
