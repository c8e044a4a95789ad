import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const certificateCheckDisabled: CodeRule = {
  id: 'rust/certificate-check-disabled',
  languages: ['rust'],
  grade: { cwe: [295], severity: 7.4, confidence: 'high' },
  description: 'The check of certificates is switched off.',
  help: [
    'Whoever sits on the way can read and change everything: the connection is encrypted, but nobody knows with whom.',
    'Add the certificate of the other side with `add_root_certificate`.',
  ].join('\n\n'),
  bad: `fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().danger_accept_invalid_certs(true).build()
}`,
  good: `fn client(root: reqwest::Certificate) -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder().add_root_certificate(root).build()
}`,
  query: `((call_expression function: (field_expression field: (field_identifier) @name) arguments: (arguments) @arguments) @call
    (#any-of? @name "danger_accept_invalid_certs" "danger_accept_invalid_hostnames" "set_verify" "tls_danger_accept_invalid_certs"))`,
  check(match) {
    const [value] = argumentsOf(match.node('call'));
    const isOff = value?.text === 'true' || /\bSslVerifyMode::NONE$/.test(value?.text ?? '');
    if (!isOff || isTestCode(match.file, match.node('call'))) return undefined;
    return {
      at: { start: match.node('name').startIndex, end: match.node('call').endIndex },
      message: 'Any certificate is taken, from anybody.',
    };
  },
};
