import type { CodeRule } from '../../code-rule';
import { isForDevelopment, isNoProduct } from '../../python-syntax/test-code';

export const debugLeftOn: CodeRule = {
  id: 'python/debug-left-on',
  languages: ['python'],
  grade: { cwe: [489], severity: 5.9, confidence: 'low' },
  description: 'The settings of a Django site switch its debugger on.',
  help: 'Every error then shows visitors the code, the settings and the values of variables. Read it from the environment, off unless it says otherwise.',
  bad: `ALLOWED_HOSTS = []
INSTALLED_APPS = []
DEBUG = True`,
  good: `import os

ALLOWED_HOSTS = []
INSTALLED_APPS = []
DEBUG = os.environ.get('DEBUG') == '1'`,
  query: `((module (expression_statement (assignment left: (identifier) @name right: (true)) @place)) (#eq? @name "DEBUG"))`,
  check(match) {
    const isSettings = /^INSTALLED_APPS\s*[+=]/m.test(match.file.source.text);
    // What other settings are made from, among them those that switch it off.
    if (/(?:^|\/)(?:settings|config)\/(?:base|common|defaults?)\.py$/.test(match.file.path)) return undefined;
    if (!isSettings || isNoProduct(match.file.path) || isForDevelopment(match.file.path)) return undefined;
    return { at: match.node('place'), message: 'Errors show visitors the inside of the program.' };
  },
};
