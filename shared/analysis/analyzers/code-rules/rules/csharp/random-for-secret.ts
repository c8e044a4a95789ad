import type { CodeRule } from '../../code-rule';
import { enclosingFunction } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

const SECRET =
  /(?:[Pp]assword|[Pp]asswd|[Ss]ecret|[Ss]alt|[Nn]once|(?:Access|Auth|Csrf|Reset|Refresh|Session|Security|Verification|Login)Token|[Oo]tp|OTP|ApiKey|apiKey|SessionId|sessionId|VerificationCode|verificationCode|PinCode)(?![a-z])/;

export const randomForSecret: CodeRule = {
  id: 'csharp/random-for-secret',
  languages: ['csharp'],
  grade: { cwe: [338], severity: 7, confidence: 'medium' },
  description: 'A secret is made with System.Random, which can be predicted.',
  help: 'From a few values the next ones can be computed. Use `RandomNumberGenerator.GetBytes`, `GetInt32` or `GetHexString`.',
  bad: `class Accounts {
  string NewPassword() {
    var random = new Random();
    return random.Next().ToString();
  }
}`,
  good: `class Accounts {
  string NewPassword() => RandomNumberGenerator.GetHexString(24);
}`,
  query: `
    (object_creation_expression type: (identifier) @type (#eq? @type "Random")) @at
    (member_access_expression expression: (identifier) @type name: (identifier) @name (#eq? @type "Random") (#eq? @name "Shared")) @at`,
  check(match) {
    const at = match.node('at');
    const around = enclosingFunction(at);
    const name = around?.childForFieldName('name')?.text ?? '';
    const variable = at.parent?.type === 'variable_declarator' ? (at.parent.childForFieldName('name')?.text ?? '') : '';
    if (isTestPath(match.file.path) || !(SECRET.test(name) || SECRET.test(variable))) return undefined;
    return { at, message: 'These numbers can be predicted; use RandomNumberGenerator.' };
  },
};
