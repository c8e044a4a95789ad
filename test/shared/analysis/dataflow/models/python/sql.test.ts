import { solved } from '../../solver/hits-in';

const FLASK = (imports: string) => `from flask import Flask, request
${imports}
app = Flask(__name__)

@app.route('/')
def run():
    runner.execute('install ' + request.args['name'])
    return 'done'
`;

async function confidencesIn(imports: string): Promise<string[]> {
  return (await solved({ 'app.py': FLASK(imports) }))
    .filter(({ weakness }) => weakness === 'sql-injection')
    .map(({ confidence }) => confidence);
}

it.each(['import sqlite3\nfrom stores import runner', 'from sqlalchemy.orm import Session\nfrom stores import runner'])(
  'takes what is executed for a query where the program has a database: %j',
  async (imports) => {
    expect(await confidencesIn(imports)).toEqual(['medium']);
  },
);

it('doubts that it is one where the program has none', async () => {
  expect(await confidencesIn('from tools import runner')).toEqual(['low']);
});
