import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../javascript-syntax/calls';
import { isRequestValue } from '../../javascript-syntax/request-value';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const redirectToRequestValue: CodeRule = {
  id: 'javascript/redirect-to-request-value',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [601], severity: 6.1, confidence: 'medium' },
  description: 'Visitors are sent to an address that the request names.',
  help: 'A link to your site then leads to any other, which asks for the password in your name. Take a path only, look it up in a list of known targets, or compare the host with your own.',
  bad: "app.get('/go', (req, res) => res.redirect(req.query.next));",
  good: "app.get('/go', (req, res) => res.redirect(TARGETS.get(req.query.next) ?? '/'));",
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "redirect"))`,
  check(match) {
    const target = argumentsOf(match.node('call')).find(isRequestValue);
    if (target === undefined || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'Whoever makes the link chooses where it leads.' };
  },
};
