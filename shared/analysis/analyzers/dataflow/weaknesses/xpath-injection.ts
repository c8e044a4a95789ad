import type { WeaknessRule } from '../weakness-rule';

export const xpathInjection: WeaknessRule = {
  cwe: [643],
  severity: 8.6,
  description: 'Data from outside becomes part of an XPath expression.',
  help: [
    'A quote in the data ends the text it stands in, and what follows is read as XPath. The expression then finds other nodes than were meant, whole documents included.',
    'Give values as variables of the expression (`$name`), which every library for XPath has. Where there are none, accept only characters that mean nothing in XPath.',
  ].join('\n\n'),
  language: 'python',
  bad: `from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
users = etree.parse('users.xml')


@app.route('/user')
def user():
    return jsonify(users.xpath("//user[name='" + request.args.get('name') + "']"))`,
  good: `from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
users = etree.parse('users.xml')


@app.route('/user')
def user():
    return jsonify(users.xpath('//user[name=$name]', name=request.args.get('name')))`,
};
