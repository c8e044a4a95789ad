import type { WeaknessRule } from '../weakness-rule';

export const xmlExternalEntities: WeaknessRule = {
  cwe: [611],
  severity: 8.2,
  description: 'XML from outside is read by a parser that follows external entities.',
  help: [
    'An entity of a document may name a file or an address. A parser that follows it reads files of the server into the answer, or asks addresses within its network.',
    'Turn entities and document types off: the parsers of most libraries have a setting for it, and some have it off by default. In Python `defusedxml` does so.',
  ].join('\n\n'),
  language: 'python',
  bad: `from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route('/orders', methods=['POST'])
def order():
    return etree.fromstring(request.data, etree.XMLParser(resolve_entities=True)).text`,
  good: `from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.route('/orders', methods=['POST'])
def order():
    return etree.fromstring(request.data, etree.XMLParser(resolve_entities=False)).text`,
};
