import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../rust-syntax/arguments';
import { isTestCode } from '../../rust-syntax/is-test-code';

const WEAK = /^(?:md5::compute|(?:\w+::)*(?:Md5|Sha1|Sha256|Sha512)::(?:digest|hash|new_with_prefix))$/;

export const weakPasswordHash: CodeRule = {
  id: 'rust/weak-password-hash',
  languages: ['rust'],
  grade: { cwe: [916, 328], severity: 7, confidence: 'medium' },
  description: 'A password is hashed with a function that is made to be fast.',
  help: [
    'A graphics card tries billions of MD5 or SHA hashes a second, so a stolen table of passwords is soon read.',
    'Use `argon2`, `scrypt` or `bcrypt`.',
  ].join('\n\n'),
  bad: `fn hash_password(password: &str) -> Digest {
    md5::compute(password)
}`,
  good: `fn hash_password(password: &str, salt: &Salt) -> Result<PasswordHash> {
    Argon2::default().hash_password(password.as_bytes(), salt)
}`,
  query: '(call_expression function: (scoped_identifier) @called) @call',
  check(match) {
    const call = match.node('call');
    if (!WEAK.test(match.node('called').text) || isTestCode(match.file, call)) return undefined;
    const names = argumentsOf(call).flatMap((value) => value.descendantsOfType(['identifier', 'field_identifier']));
    if (!names.some(({ text }) => /passw(?:or)?d|passphrase/i.test(text))) return undefined;
    return { at: call, message: `${match.node('called').text} is too fast for passwords: guesses are cheap.` };
  },
};
