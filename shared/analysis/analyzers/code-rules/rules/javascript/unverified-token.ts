import type { CodeRule } from '../../code-rule';
import { isNoProduct } from '../../javascript-syntax/test-code';

export const unverifiedToken: CodeRule = {
  id: 'javascript/unverified-token',
  languages: ['javascript', 'typescript'],
  grade: { cwe: [347], severity: 8.1, confidence: 'high' },
  description: 'A JSON Web Token is accepted without a signature, or after it ended.',
  help: "Anybody can write a token that the program then believes. Name the one algorithm that signs your tokens, such as `algorithms: ['RS256']`, and let `verify` look at the end of their life.",
  bad: "const user = jwt.verify(token, key, { algorithms: ['none'] });",
  good: "const user = jwt.verify(token, key, { algorithms: ['RS256'] });",
  query: `((pair key: (property_identifier) @key value: (array (string) @value)) @pair (#eq? @key "algorithms"))
    ((pair key: (property_identifier) @key value: (true) @value) @pair (#any-of? @key "ignoreExpiration"))`,
  check(match) {
    const key = match.node('key').text;
    const isUnsigned = /^['"]none['"]$/i.test(match.node('value').text);
    if ((key === 'algorithms' && !isUnsigned) || isNoProduct(match.file.path)) return undefined;
    const message = isUnsigned ? 'Tokens without a signature are accepted.' : 'Tokens are accepted after their end.';
    return { at: match.node('pair'), message };
  },
};
