import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../python-syntax/calls';
import { isRequestValue } from '../../python-syntax/request-value';
import { isNoProduct } from '../../python-syntax/test-code';

export const redirectToRequestValue: CodeRule = {
  id: 'python/redirect-to-request-value',
  languages: ['python'],
  grade: { cwe: [601], severity: 6.1, confidence: 'medium' },
  description: 'Visitors are sent to an address that the request names.',
  help: 'A link to your site then leads to any other, which asks for the password in your name. Check it with `url_has_allowed_host_and_scheme`, or take a path only.',
  bad: "return_value = redirect(request.args.get('next'))",
  good: "return_value = redirect(TARGETS.get(request.args.get('next'), '/'))",
  enabled: false,
  query: `((call function: [(identifier) @name (attribute attribute: (identifier) @name)]) @call
    (#any-of? @name "redirect" "HttpResponseRedirect" "RedirectResponse" "HttpResponsePermanentRedirect"))`,
  check(match) {
    const [target] = argumentsOf(match.node('call'));
    if (!isRequestValue(target) || isNoProduct(match.file.path)) return undefined;
    return { at: match.node('call'), message: 'Whoever makes the link chooses where it leads.' };
  },
};
