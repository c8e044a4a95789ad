import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "crypto/sha1"; func f() { h := sha1.Sum([]byte(user.Password + salt)) }',
      covers: ['sha1.Sum([]byte(user.Password + salt))'],
    },
    'package a; import "crypto/sha256"; func HashPassword(s string) { h := sha256.New(); h.Write([]byte(s)) }',
  ],
  clean: [
    'package a; import "crypto/md5"; func etag(body []byte) { md5.Sum(body) }',
    'package a; import "crypto/sha256"; func deriveFromPassword(p string) { pbkdf2.Key(p, salt, 1000000, 32, sha256.New) }',
    { code: 'package a; import "crypto/md5"; func f() { md5.Sum([]byte(password)) }', path: 'f_test.go' },
  ],
};
