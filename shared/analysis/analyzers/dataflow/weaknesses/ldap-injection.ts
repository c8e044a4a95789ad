import type { WeaknessRule } from '../weakness-rule';

export const ldapInjection: WeaknessRule = {
  cwe: [90],
  severity: 8.8,
  description: 'Data from outside becomes part of an LDAP query.',
  help: [
    'Parentheses and `*` in a filter are syntax. A name such as `*)(uid=*` finds other entries than were meant, or lets somebody in without a password.',
    'Escape each value for the place it gets to: filters and distinguished names have rules of their own. The library has a function for it.',
  ].join('\n\n'),
  language: 'python',
  bad: `import ldap
from flask import Flask, jsonify, request

app = Flask(__name__)
directory = ldap.initialize('ldaps://directory')


@app.route('/people')
def people():
    name = request.args.get('name')
    return jsonify(directory.search_s('dc=shop', ldap.SCOPE_SUBTREE, '(uid=' + name + ')'))`,
  good: `import ldap
from flask import Flask, jsonify, request
from ldap.filter import escape_filter_chars

app = Flask(__name__)
directory = ldap.initialize('ldaps://directory')


@app.route('/people')
def people():
    name = escape_filter_chars(request.args.get('name'))
    return jsonify(directory.search_s('dc=shop', ldap.SCOPE_SUBTREE, '(uid=' + name + ')'))`,
};
