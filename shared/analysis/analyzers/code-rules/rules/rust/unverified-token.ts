import type { CodeRule } from '../../code-rule';
import { isTestCode } from '../../rust-syntax/is-test-code';

export const unverifiedToken: CodeRule = {
  id: 'rust/unverified-token',
  languages: ['rust'],
  grade: { cwe: [347], severity: 8.1, confidence: 'medium' },
  description: 'A JSON web token is read without a check of its signature.',
  help: [
    'Anybody can write such a token and say in it who he is.',
    'Leave the check on, and name the algorithms you accept.',
  ].join('\n\n'),
  bad: `fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::ES256);
    validation.insecure_disable_signature_validation();
    validation
}`,
  good: `fn validation() -> Validation {
    Validation::new(Algorithm::ES256)
}`,
  query:
    '((call_expression function: (field_expression field: (field_identifier) @name)) @call (#any-of? @name "insecure_disable_signature_validation" "dangerous_insecure_decode"))',
  check(match) {
    const call = match.node('call');
    if (isTestCode(match.file, call)) return undefined;
    return { at: call, message: 'Nobody checks who wrote the token.' };
  },
};
