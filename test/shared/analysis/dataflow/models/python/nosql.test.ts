import { hitsIn } from '../../solver/hits-in';

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
