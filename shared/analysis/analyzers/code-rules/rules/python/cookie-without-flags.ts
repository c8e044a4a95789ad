import type { CodeRule } from '../../code-rule';
import { argumentsOf, namedArgument } from '../../python-syntax/calls';
import { literalText } from '../../python-syntax/strings';
import { isNoProduct } from '../../python-syntax/test-code';

const IDENTITY = /^(?!.*(?:csrf|xsrf)).*(?:sess(?:ion)?(?:_?id)?|^sid|auth|jwt|(?:access|refresh|id)[_-]?token)/i;

export const cookieWithoutFlags: CodeRule = {
  id: 'python/cookie-without-flags',
  languages: ['python'],
  grade: { cwe: [1004], severity: 5.3, confidence: 'medium' },
  description: 'A cookie that proves who somebody is can be read by scripts.',
  help: "One script that somebody slips into a page then takes over the session. Pass `httponly=True`, `secure=True` and `samesite='Lax'`.",
  bad: "response.set_cookie('session', value)",
  good: "response.set_cookie('session', value, httponly=True, secure=True, samesite='Lax')",
  query: `((call function: [(identifier) @name (attribute attribute: (identifier) @name)]) @call
    (#any-of? @name "set_cookie"))
    ((assignment left: (identifier) @setting right: (false)) @place (#any-of? @setting "SESSION_COOKIE_HTTPONLY"))`,
  check(match) {
    const place = match.find('place');
    if (isNoProduct(match.file.path)) return undefined;
    if (place !== undefined) return { at: place, message: 'Scripts in the page can read the cookie of the session.' };
    const call = match.node('call');
    const list = call.childForFieldName('arguments') ?? undefined;
    const name = namedArgument(list, 'key') ?? argumentsOf(call)[0];
    if (!IDENTITY.test(literalText(name) ?? '') || /\*\*/.test(list?.text ?? '')) return undefined;
    const flag = namedArgument(list, 'httponly');
    if (flag !== undefined && flag.text !== 'False') return undefined;
    return { at: call, message: 'Scripts in the page can read this cookie.' };
  },
};
