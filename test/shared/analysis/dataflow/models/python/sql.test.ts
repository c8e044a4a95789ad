import { solved } from '../../solver/hits-in';

const FLASK = (imports: string, text = 'install ') => `from flask import Flask, request
${imports}
app = Flask(__name__)

@app.route('/')
def run():
    runner.execute('${text}' + request.args['name'])
    return 'done'
`;

async function confidencesIn(imports: string, text?: string): Promise<string[]> {
  return (await solved({ 'app.py': FLASK(imports, text) }))
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

it.each(['SELECT 1 FROM t WHERE a = ', ' insert into t values (', 'WITH a AS '])(
  'takes %j for a query where nothing is known of what asks: one file alone tells no more',
  async (text) => {
    expect(await confidencesIn('from stores import runner', text)).toEqual(['medium']);
  },
);

it.each(['connection.cursor()', 'opened().cursor()', 'cursor()'])(
  'takes what %s executes for a query, wherever the connection is from',
  async (cursor) => {
    const program = FLASK('from stores import connection, opened, cursor', 'SELECT ').replace('runner', cursor);

    expect(await solved({ 'app.py': program })).toMatchObject([{ weakness: 'sql-injection', confidence: 'medium' }]);
  },
);
