import type { WeaknessRule } from '../weakness-rule';

export const serverSideRequestForgery: WeaknessRule = {
  cwe: [918],
  severity: 8.6,
  description: 'Data from outside decides which address the server asks.',
  help: [
    'A server reaches what the outside does not: services within the network, and the address at which clouds hand out credentials. Whoever chooses the address reaches it too.',
    'Choose the host from a list that stands in the code and let data be no more than a part of the path or the query, encoded. Refuse redirects to other hosts.',
  ].join('\n\n'),
  language: 'python',
  bad: `import requests
from flask import Flask, request

app = Flask(__name__)


@app.route('/picture')
def picture():
    return requests.get(request.args.get('url')).content`,
  good: `import requests
from flask import Flask, request

app = Flask(__name__)


@app.route('/picture')
def picture():
    return requests.get('https://pictures.example', params={'id': request.args.get('id')}).content`,
};
