import type { CodeRule } from '../../code-rule';
import { enclosingFunction, functionName } from '../../cpp-syntax/enclosing';
import { isTestPath } from '../../cpp-syntax/test-path';

const SECRET =
  /passw(?:or)?d|secret|nonce|csrf|session_?(?:id|key)|(?:auth|access|api|reset)_?(?:token|key)|token_?(?:gen|make|new|create)|(?:gen|generate|make|new|create)_?token|\bsalt|_salt|_otp|\botp/i;

export const predictableSecret: CodeRule = {
  id: 'c/predictable-secret',
  languages: ['c', 'cpp'],
  grade: { cwe: [338], severity: 7, confidence: 'medium' },
  description: 'A secret is made with rand, which can be predicted.',
  help: 'From a few values, or the time the program started, all others can be computed. Use `getrandom`, `arc4random_buf` or the random numbers of your crypto library.',
  bad: 'void make_session_key(char *key) { key[0] = (char)rand(); }',
  good: 'void make_session_key(char *key) { getrandom(key, 32, 0); }',
  query: `
    (call_expression function: (_) @name (#match? @name "^(std::)?(rand|random|drand48|lrand48|rand_r)$")) @at`,
  check(match) {
    const at = match.node('at');
    const around = enclosingFunction(at);
    if (around?.type !== 'function_definition' || isTestPath(match.file.path)) return undefined;
    return SECRET.test(functionName(around))
      ? { at, message: 'These numbers can be predicted; use those of the system.' }
      : undefined;
  },
};
