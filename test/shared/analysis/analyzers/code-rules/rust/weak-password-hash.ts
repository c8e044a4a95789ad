import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f() { let h = Sha256::digest(user.password.as_bytes()); }',
      covers: ['Sha256::digest(user.password.as_bytes())'],
    },
    'fn f() { sha1::Sha1::digest(&passwd); }',
  ],
  clean: [
    'fn f() { let tag = md5::compute(body); }',
    'fn f() { Sha256::new().update(password); }',
    'fn f() { Sha256::digest(file); }',
  ],
};
