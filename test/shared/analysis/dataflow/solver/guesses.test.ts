import { solved } from './hits-in';

const PROGRAM = `import html
from flask import Flask, request
app = Flask(__name__)

def wrap(text):
    return '<b>' + text + '</b>'

def clean(text):
    return html.escape(text)

@app.route('/')
def show():
    given = request.args['q']
    ${'given = wrap(given)\n    '.repeat(8)}
    return RESULT
`;

async function confidencesIn(result: string, maxWork?: number): Promise<string[]> {
  const hits = await solved({ 'app.py': PROGRAM.replace('RESULT', result) }, maxWork === undefined ? {} : { maxWork });
  return hits.filter(({ weakness }) => weakness === 'cross-site-scripting').map(({ confidence }) => confidence);
}

it('is in doubt about what a function makes of data that there was no time to follow', async () => {
  expect(await confidencesIn('clean(given)')).toEqual([]);
  expect(await confidencesIn('clean(given)', 20)).toEqual(['low']);
});

it('is as sure as ever of what it has followed', async () => {
  const [sure] = await confidencesIn('given');

  expect(sure).not.toBe('low');
  expect(await confidencesIn("request.args['p']", 20)).toEqual([sure]);
});
