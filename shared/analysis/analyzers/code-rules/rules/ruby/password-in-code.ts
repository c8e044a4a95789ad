import type { Node } from 'web-tree-sitter';
import { isPlaceholderValue } from '../../../../values/secret-name';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, keywordOf, methodOf } from '../../ruby-syntax/calls';
import { isTestPath } from '../../ruby-syntax/test-code';
import { constantText } from '../../ruby-syntax/text';

export const passwordInCode: CodeRule = {
  id: 'ruby/password-in-code',
  languages: ['ruby'],
  grade: { cwe: [798, 259], severity: 7.5, confidence: 'medium' },
  description: 'A password stands in the code.',
  help: 'Everyone who can read the code can use it, and it cannot be changed without changing the code. Read it from credentials or the environment.',
  bad: "http_basic_authenticate_with name: 'admin', password: 'hunter2'",
  good: "http_basic_authenticate_with name: 'admin', password: ENV.fetch('ADMIN_PASSWORD')",
  query: `${callsOf('http_basic_authenticate_with', 'basic_auth', 'establish_connection', 'authenticate_or_request_with_http_basic')}
    (assignment left: (call method: (identifier) @key) right: (string) @secret (#any-of? @key "secret_key_base" "secret_token" "secret_key"))`,
  check(match) {
    if (
      isTestPath(match.file.path) ||
      /example|generator|template|benchmark|testing|dummy|(?:^|\/)(?:test|development)\.rb$/.test(match.file.path)
    ) {
      return undefined;
    }
    const call = match.find('call');
    const password =
      match.find('secret') ?? (call === undefined ? undefined : (keywordOf(call, 'password') ?? secondOf(call)));
    const text = constantText(password);
    return password === undefined || text === undefined || isPlaceholderValue(text.trim()) || IN_CAPITALS.test(text)
      ? undefined
      : { at: password, message: 'This can be read by everyone who can read the code.' };
  },
};

/** The name of a secret in its place. */
const IN_CAPITALS = /^[A-Z]+(?:_[A-Z]+)+$/;

function secondOf(call: Node): Node | undefined {
  return methodOf(call) === 'basic_auth' ? argumentsOf(call)[1] : undefined;
}
