import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "crypto/md5"; import s "crypto/sha1"; func f() { md5.New(); s.Sum(x) }',
      covers: ['md5.New()', 's.Sum(x)'],
    },
  ],
  clean: [
    'package a; import "crypto/sha256"; func f() { sha256.New() }',
    'package a; import "x/md5"; func f() { md5.New() }',
  ],
};
