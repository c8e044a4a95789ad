import type { WeaknessRule } from '../weakness-rule';

export const templateInjection: WeaknessRule = {
  cwe: [1336],
  severity: 9.8,
  description: 'Data from outside becomes part of a template.',
  help: [
    'Most languages of templates reach objects of the program, and from there everything else. `{{ 7 * 7 }}` in a name shows whether a page is open to it.',
    'Keep the template in the code and give data as its variables. Where users write templates, take a language without logic, such as Mustache.',
  ].join('\n\n'),
  language: 'python',
  bad: `from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route('/hello')
def hello():
    return render_template_string('Hello ' + request.args.get('name'))`,
  good: `from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route('/hello')
def hello():
    return render_template_string('Hello {{ name }}', name=request.args.get('name'))`,
};
