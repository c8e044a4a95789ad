import type { CodeRule } from '../../code-rule';
import { inside } from '../../ruby-syntax/inside';
import { lastName, namesPassword } from '../../ruby-syntax/sensitive-name';
import { isTestPath } from '../../ruby-syntax/test-code';

export const weakPasswordHash: CodeRule = {
  id: 'ruby/weak-password-hash',
  languages: ['ruby'],
  grade: { cwe: [916], severity: 7.4, confidence: 'high' },
  description: 'A password is hashed with a function made to be fast.',
  help: 'Billions of guesses a second are possible against MD5, SHA-1 and SHA-256. Use `has_secure_password`, `BCrypt::Password.create` or argon2.',
  bad: 'self.digest = Digest::SHA1.hexdigest(password)',
  good: 'self.digest = BCrypt::Password.create(password)',
  query:
    '(call receiver: (scope_resolution scope: (constant) @digest) method: (identifier) @method arguments: (argument_list . (_) @text) (#eq? @digest "Digest") (#any-of? @method "hexdigest" "digest" "base64digest")) @call',
  check(match) {
    const text = match.node('text');
    if (isTestPath(match.file.path)) return undefined;
    const named = [text, ...inside(text)].find((node) => namesPassword(lastName(node)));
    return named === undefined
      ? undefined
      : {
          at: match.node('call'),
          message: `\`${named.text.slice(0, 60)}\` can be guessed from this hash; use bcrypt.`,
        };
  },
};
