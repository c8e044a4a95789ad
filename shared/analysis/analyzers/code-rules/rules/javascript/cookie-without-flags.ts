import type { CodeRule } from '../../code-rule';
import { argumentsOf, hasSpread, propertyOf } from '../../javascript-syntax/calls';
import { literalText } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

const IDENTITY = /^(?!.*(?:csrf|xsrf)).*(?:sess(?:ion)?(?:_?id)?|^sid|auth|jwt|(?:access|refresh|id)[_-]?token)/i;

export const cookieWithoutFlags: CodeRule = {
  id: 'javascript/cookie-without-flags',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [1004], severity: 5.3, confidence: 'medium' },
  description: 'A cookie that proves who somebody is can be read by scripts.',
  help: 'One script that somebody slips into a page then takes over the session. Set `httpOnly: true`, `secure: true` and `sameSite`.',
  bad: "res.cookie('session', id);",
  good: "res.cookie('session', id, { httpOnly: true, secure: true, sameSite: 'lax' });",
  query: `((call_expression function: [(identifier) @name (member_expression property: (property_identifier) @name)]) @call
    (#any-of? @name "cookie"))`,
  check(match) {
    const call = match.node('call');
    const [name, , options] = argumentsOf(call);
    if (!IDENTITY.test(literalText(name) ?? '') || argumentsOf(call).length < 2) return undefined;
    if (isNoProduct(match.file.path)) return undefined;
    const isUnknown = options !== undefined && (options.type !== 'object' || hasSpread(options));
    if (isUnknown) return undefined;
    const isKept = propertyOf(options, 'httpOnly');
    if (isKept !== undefined && isKept.text !== 'false') return undefined;
    return { at: call, message: 'Scripts in the page can read this cookie.' };
  },
};
