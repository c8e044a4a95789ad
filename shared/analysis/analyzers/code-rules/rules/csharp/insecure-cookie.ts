import type { CodeRule } from '../../code-rule';
import { enclosingMember, enclosingStatement } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

/** A cookie that scripts are meant to read. */
const FOR_SCRIPTS = /xsrf|csrf|antiforgery|consent|theme|culture|language/i;

export const insecureCookie: CodeRule = {
  id: 'csharp/insecure-cookie',
  languages: ['csharp'],
  grade: { cwe: [614, 1004], severity: 5.3, confidence: 'medium' },
  description: 'A cookie is explicitly sent without encryption, or shown to scripts.',
  help: 'Without `Secure` anybody on the network can read it; without `HttpOnly` any script in the page can. Set both to `true`.',
  bad: `class Login {
  CookieOptions options = new CookieOptions { HttpOnly = false };
}`,
  good: `class Login {
  CookieOptions options = new CookieOptions { HttpOnly = true, Secure = true };
}`,
  query: `
    (assignment_expression left: [(identifier) @name (member_access_expression name: (identifier) @name)] right: (boolean_literal) @value
      (#any-of? @name "HttpOnly" "Secure") (#eq? @value "false")) @at
    (assignment_expression left: (_) right: (member_access_expression expression: (_) @type name: (identifier) @value)
      (#match? @type "CookieSecurePolicy$") (#eq? @value "None")) @at`,
  check(match) {
    const at = match.node('at');
    const context = `${enclosingMember(at)?.childForFieldName('name')?.text ?? ''} ${enclosingStatement(at)?.text.slice(0, 300) ?? ''}`;
    if (isTestPath(match.file.path) || FOR_SCRIPTS.test(context)) return undefined;
    const isForCookie = match.find('type') !== undefined || /cookie|session/i.test(context);
    return isForCookie ? { at, message: 'This cookie can be read by others.' } : undefined;
  },
};
