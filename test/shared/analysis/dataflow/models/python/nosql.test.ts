import { hitsIn, solved } from '../../solver/hits-in';

const PROGRAM = (code: string) => `from flask import Flask, request
from mongoengine import Document
app = Flask(__name__)

class Page(Document):
    pass

@app.route('/')
def show():
    Page.objects.exec_js(${code})
    return 'done'
`;

it('sees code that runs in the database of a document', async () => {
  expect(await hitsIn({ 'app.py': PROGRAM("request.args['code']") })).toContain('nosql-injection');
  expect(await hitsIn({ 'app.py': PROGRAM("'return 1'") })).not.toContain('nosql-injection');
});

it.each([
  ['from pymongo import MongoClient', 'medium'],
  ['import motor.motor_asyncio', 'medium'],
  ['from shop.stores import Store', 'low'],
])(
  'takes the methods of a store for those of MongoDB as far as the program speaks of it: %s',
  async (imported, expected) => {
    const program = `${imported}
from flask import Flask, request
from shop import store
app = Flask(__name__)

@app.route('/')
def show():
    return store.find_one(request.json)['name']
`;

    const hits = (await solved({ 'app.py': program })).filter(({ weakness }) => weakness === 'nosql-injection');

    expect(hits.map(({ confidence }) => confidence)).toEqual([expected]);
  },
);

it('sees code of the database in a condition, and leaves other conditions of find be', async () => {
  const program = (condition: string) => `from pymongo import MongoClient
from flask import Flask, request, jsonify
app = Flask(__name__)
orders = MongoClient().shop.orders

@app.route('/')
def show():
    return jsonify(list(orders.find(${condition})))
`;
  const hits = (condition: string) => hitsIn({ 'app.py': program(condition) });

  expect(await hits(`{'$where': "this.name == '" + request.args['name'] + "'"}`)).toContain('nosql-injection');
  expect(await hits("filter={'$where': request.args['code']}")).toContain('nosql-injection');
  expect(await hits("{'name': request.args['name']}")).not.toContain('nosql-injection');
  expect(await hits("{'$where': 'this.open'}")).not.toContain('nosql-injection');
});
