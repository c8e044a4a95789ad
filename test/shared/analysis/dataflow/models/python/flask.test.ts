import { hitsIn } from '../../solver/hits-in';

const view = (decorator: string, body = "return f'<h1>{name}</h1>'") => `
@${decorator}('/hi/<name>')
def hi(name):
    ${body}
`;

/** How the object is made whose method decorates a view, and that method. */
const MADE: Readonly<Record<string, readonly [string, string]>> = {
  'an application': ['from flask import Flask\napp = Flask(__name__)', 'app.get'],
  'an application with a type': ['from flask import Flask\napp: Flask = Flask(__name__)', 'app.put'],
  'an application of the module': ['import flask\napp = flask.Flask(__name__)', 'app.post'],
  'an application by another name': ['from flask import Flask as F\nserver = app = F(__name__)', 'server.delete'],
  'a part of an application': ["from flask import Blueprint\nbp = Blueprint('a', __name__)", 'bp.patch'],
  'an application of Quart': ['from quart import Quart\napp = Quart(__name__)', 'app.get'],
  'an application that is made elsewhere': ['from flask import request\nfrom shop import app', 'app.get'],
  'an application that a function makes': ['from flask import request\nfrom shop import make\napp = make()', 'app.get'],
  'an application of a class of the program': [
    'import flask\nclass Shop(flask.Flask):\n    pass\napp = Shop(__name__)',
    'app.get',
  ],
  'an application beside one of FastAPI': [
    'from fastapi import FastAPI\nfrom flask import Flask\napi = FastAPI()\napp = Flask(__name__)',
    'app.get',
  ],
};

describe.each(Object.entries(MADE))('a view of %s', (_, [made, decorator]) => {
  it('sends what it returns as a page', async () => {
    expect(await hitsIn({ 'app.py': made + view(decorator) })).toEqual(['cross-site-scripting']);
  });

  it('may send what it has escaped', async () => {
    const mended = `from markupsafe import escape\n${made}${view(decorator, "return f'<h1>{escape(name)}</h1>'")}`;

    expect(await hitsIn({ 'app.py': mended })).toEqual([]);
  });
});

it.each([
  ['an application of FastAPI', 'from fastapi import FastAPI\napp = FastAPI()', 'app.get'],
  ['a router of FastAPI', 'from fastapi import APIRouter\nrouter = APIRouter()', 'router.get'],
  [
    'an application of FastAPI beside one of Flask',
    'from fastapi import FastAPI\nfrom flask import Flask\nserver = Flask(__name__)\napp = FastAPI()',
    'app.get',
  ],
  ['an application made elsewhere', 'from fastapi import Request\nfrom shop import app', 'app.get'],
  [
    'an application made nobody knows where',
    'from fastapi import Request\nimport flask\nfrom shop import app',
    'app.get',
  ],
  [
    'a part of another library',
    "from flask import request\nfrom flask_smorest import Blueprint\nblp = Blueprint('a', __name__)",
    'blp.get',
  ],
  [
    'another application of the same name',
    'import flask\napp = flask.Flask()\nimport fastapi\napp = fastapi.FastAPI()',
    'app.get',
  ],
])('takes what a view of %s returns for data', async (_, made, decorator) => {
  expect(await hitsIn({ 'app.py': made + view(decorator) })).toEqual([]);
});

const FACTORY = (parameter: string) => `from flask import Flask, request

def create_app(${parameter}):
    app = Flask(__name__)

    @app.get('/hi')
    def hi():
        return '<h1>' + request.args['name'] + '</h1>'

    return app
`;

it('follows the query to the page of a view inside of what makes the application', async () => {
  expect(await hitsIn({ 'app.py': FACTORY('') })).toEqual(['cross-site-scripting']);
  expect(await hitsIn({ 'app.py': `import fastapi\n${FACTORY('app')}` })).toEqual(['cross-site-scripting']);
});

it('does not take a parameter for what has the same name outside', async () => {
  const given = `from fastapi import Request
from flask import Flask
app = Flask(__name__)

def register(app):
    @app.get('/hi')
    def hi(name):
        return f'<h1>{name}</h1>'
`;

  expect(await hitsIn({ 'app.py': given })).toEqual([]);
});

const RUN = (path: string) => `import os
from flask import Flask
app = Flask(__name__)

@app.post('${path}')
def run(name):
    os.system(f'ls {name}')
    return {'ok': True}
`;

it('gives a view the parts of its path, unless they are numbers', async () => {
  expect(await hitsIn({ 'app.py': RUN('/<name>') })).toEqual(['command-injection']);
  expect(await hitsIn({ 'app.py': RUN('/<int:name>') })).toEqual([]);
});

it.each([
  '{"name": name}',
  '{"name": name}, 404',
  'dict(name=name)',
  '[{"name": name}, {"name": name}]',
  'jsonify(name=name)',
  '[name]',
  'redirect(url_for("hi", name=name))',
])('knows that %s is no page', async (answer) => {
  const made = 'from flask import Flask, jsonify, redirect, url_for\napp = Flask(__name__)';

  expect(await hitsIn({ 'app.py': made + view('app.get', `return ${answer}`) })).toEqual([]);
  expect(await hitsIn({ 'app.py': made + view('app.route', `return ${answer}`) })).toEqual([]);
});

it.each([
  ['with its status', "return f'<b>{name}</b>', 404"],
  ['with headers', "return (f'<b>{name}</b>', 200, {'X-A': 'b'})"],
  ['piece by piece', "yield f'<b>{name}</b>'"],
  ['or else data', "return {'error': 'none'} if name == '' else f'<b>{name}</b>'"],
])('sees a page that is returned %s', async (_, body) => {
  const made = 'from flask import Flask\napp = Flask(__name__)';

  expect(await hitsIn({ 'app.py': made + view('app.get', body) })).toEqual(['cross-site-scripting']);
  expect(await hitsIn({ 'app.py': made + view('app.route', body) })).toEqual(['cross-site-scripting']);
});
