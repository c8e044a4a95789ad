import type { WeaknessRule } from '../weakness-rule';

export const unsafeDeserialization: WeaknessRule = {
  cwe: [502],
  severity: 9.8,
  description: 'Objects are made from data from outside.',
  help: [
    'Formats such as pickle, Java serialization and full YAML say which classes to make and what to call. Data in them runs code before the first line looks at the result.',
    'Use a format that holds nothing but data, such as JSON, and check it against a schema. Where the format has to stay, verify a signature first, or allow only classes from a list.',
  ].join('\n\n'),
  language: 'python',
  bad: `import pickle
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route('/basket', methods=['POST'])
def basket():
    return jsonify(pickle.loads(request.data))`,
  good: `import json
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route('/basket', methods=['POST'])
def basket():
    return jsonify(json.loads(request.data))`,
};
