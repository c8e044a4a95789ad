import { hitsIn } from '../../solver/hits-in';

const FLASK = (statement: string) => `import pickle
from flask import Flask, request
app = Flask(__name__)

@app.route('/', methods=['POST'])
def order():
    ${statement}
    return 'kept'
`;

it('takes what the program has pickled itself for no code', async () => {
  expect(await hitsIn({ 'app.py': FLASK('pickle.loads(pickle.dumps(request.get_json()))') })).toEqual([]);
});

it('reports what others have pickled', async () => {
  expect(await hitsIn({ 'app.py': FLASK('pickle.loads(request.get_data())') })).toEqual(['unsafe-deserialization']);
});
