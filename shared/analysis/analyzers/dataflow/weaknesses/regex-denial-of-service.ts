import type { WeaknessRule } from '../weakness-rule';

export const regexDenialOfService: WeaknessRule = {
  cwe: [1333],
  severity: 5.3,
  description: 'Data from outside becomes a regular expression, or is matched with one that takes too long.',
  help: [
    'An expression such as `(a+)+$` takes longer than a lifetime on a text of forty letters. One request with it stops the process for all others.',
    'Escape the data, so that it stands for itself, or search for it as a text. Write expressions so that a text can be read in one way only: nothing that repeats inside what repeats, no two neighbours that may take the same letters. Where users write them, take an engine that needs linear time, such as RE2.',
  ].join('\n\n'),
  language: 'python',
  bad: `import re
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route('/search')
def search():
    return jsonify(re.search(request.args.get('word'), 'a long text') is None)`,
  good: `import re
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route('/search')
def search():
    return jsonify(re.search(re.escape(request.args.get('word')), 'a long text') is None)`,
};
