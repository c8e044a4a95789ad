import type { CodeRule } from '../../code-rule';
import { enclosing } from '../../python-syntax/calls';
import { isForDevelopment, isNoProduct } from '../../python-syntax/test-code';

const CLASSES = new Set(['class_definition']);

export const csrfCheckOff: CodeRule = {
  id: 'python/csrf-check-off',
  languages: ['python'],
  grade: { cwe: [352], severity: 5.3, confidence: 'low' },
  description: 'A view that changes something takes requests that other sites made.',
  help: 'A page the visitor looks at elsewhere then sends forms in their name. Leave the check on; for machines, sign the requests or ask for a token.',
  bad: 'WTF_CSRF_ENABLED = False',
  good: 'WTF_CSRF_ENABLED = True',
  query: `((assignment left: [(identifier) @name (subscript subscript: (string) @name)] right: (false)) @place
    (#match? @name "^['\\"]?(?:WTF_CSRF_ENABLED|CSRF_ENABLED)['\\"]?$"))`,
  check(match) {
    if (isNoProduct(match.file.path) || isForDevelopment(match.file.path)) return undefined;
    // Settings of tests often stand beside those of the product.
    if (/Test/.test(enclosing(match.node('place'), CLASSES)?.childForFieldName('name')?.text ?? '')) return undefined;
    return { at: match.node('place'), message: 'Other sites can send forms in the name of a visitor.' };
  },
};
