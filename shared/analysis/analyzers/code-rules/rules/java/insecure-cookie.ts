import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../java-syntax/tests';
export const insecureCookie: CodeRule = {
  id: 'java/insecure-cookie',
  languages: ['java'],
  grade: { cwe: [614, 1004], severity: 4.3, confidence: 'high' },
  description: 'A cookie is explicitly allowed over plain connections or in scripts.',
  help: 'Without `Secure` the cookie is sent unencrypted, without `HttpOnly` every script on the page can read it. Pass `true`.',
  bad: 'class Shop { void remember(Cookie cookie) { cookie.setHttpOnly(false); } }',
  good: 'class Shop { void remember(Cookie cookie) { cookie.setHttpOnly(true); } }',
  query: `((method_invocation object: (_) @object name: (identifier) @name arguments: (argument_list . (false) @false .))
    (#any-of? @name "setSecure" "setHttpOnly" "secure" "httpOnly" "setUseHttpOnly" "setUseSecureCookie"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const value = match.node('false');
    if (!/cookie|session/i.test(match.node('object').text)) return undefined;
    const edits = [{ start: value.startIndex, end: value.endIndex, text: 'true' }];
    return {
      at: value,
      message: 'This opens the cookie to others.',
      fix: { description: 'Protect the cookie', edits },
    };
  },
};
