import type { CodeRule } from '../../code-rule';
import { literalText } from '../../javascript-syntax/strings';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const signingKeyInCode: CodeRule = {
  id: 'javascript/signing-key-in-code',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [321, 798], severity: 7.5, confidence: 'medium' },
  description: 'The key that signs tokens or sessions stands in the code.',
  help: 'Everybody who reads the code can sign in as anybody. Read the key from a secret store or the environment when the program starts.',
  bad: "const token = jwt.sign({ id }, 'kd83nf92ls');",
  good: 'const token = jwt.sign({ id }, config.signingKey);',
  query: `((call_expression function: (member_expression object: (identifier) @object property: (property_identifier) @name)
      arguments: (arguments . (_) . (string) @key)) @call (#any-of? @object "jwt" "jsonwebtoken") (#any-of? @name "sign" "verify"))
    ((call_expression function: (identifier) @object arguments: (arguments (object (pair key: (property_identifier) @name value: (string) @key))))
      (#any-of? @object "session" "expressSession" "cookieSession") (#eq? @name "secret"))`,
  check(match) {
    const key = match.node('key');
    if ((literalText(key) ?? '').length < 4 || isNoProduct(match.file.path)) return undefined;
    return { at: key, message: 'Everybody who reads this key can sign with it.' };
  },
};
