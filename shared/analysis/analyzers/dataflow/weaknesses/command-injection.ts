import type { WeaknessRule } from '../weakness-rule';

export const commandInjection: WeaknessRule = {
  cwe: [78],
  severity: 9.8,
  description: 'Data from outside becomes part of a command of the operating system.',
  help: [
    'A shell gives `;`, `|`, `&`, `` ` `` and `$()` a meaning. Data with them in it runs other programs, with the rights of this one.',
    'Start the program without a shell and give its arguments as a list, behind `--` where it reads options. Better still, use a library in place of the program.',
  ].join('\n\n'),
  language: 'python',
  bad: `import os
from flask import Flask, request

app = Flask(__name__)


@app.route('/ping')
def ping():
    return str(os.system('ping -c 1 ' + request.args.get('host')))`,
  good: `import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.route('/ping')
def ping():
    return str(subprocess.call(['ping', '-c', '1', '--', request.args.get('host')]))`,
};
