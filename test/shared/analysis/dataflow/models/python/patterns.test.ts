import { solved } from '../../solver/hits-in';

const VIEW = (imports: string, body: string) => `${imports}
from flask import Flask, request
app = Flask(__name__)

@app.route('/')
def show():
    given = request.args['q']
    ${body}
`;

async function pathQueriesIn(imports: string, body: string): Promise<string[]> {
  return (await solved({ 'app.py': VIEW(imports, body) }))
    .filter(({ weakness }) => weakness === 'xpath-injection')
    .map(({ confidence }) => confidence);
}

it.each([
  ['import re\nWORDS = re.compile(r"\\w+")', 'return WORDS.findall(given)'],
  ['import regex\nfrom typing import Final\nWORDS: Final = regex.compile(r"\\w+")', 'return WORDS.findall(given)'],
])('takes what is looked for in a text for no path of XML: %s', async (imports, body) => {
  expect(await pathQueriesIn(imports, body)).toEqual([]);
});

it('is in doubt about a method of that name where no XML is read', async () => {
  expect(await pathQueriesIn('from shop import words', 'return words.findall(given)')).toEqual(['low']);
});

it('minds a path of XML', async () => {
  expect(await pathQueriesIn('from lxml import etree', "return etree.parse('a.xml').findall(given)")).not.toEqual([]);
  expect(await pathQueriesIn('from lxml import etree\nfrom shop import tree', 'return tree.findall(given)')).toEqual([
    'medium',
  ]);
});

it.each([
  ['', true],
  [', timeout=TIMEOUT', false],
])('minds a pattern from outside unless its search ends in time: “%s”', async (limit, expected) => {
  const found = await solved({ 'app.py': VIEW('import regex', `return regex.sub(given, "", TEXT${limit})`) });

  expect(found.some(({ weakness }) => weakness === 'regex-denial-of-service')).toBe(expected);
});
