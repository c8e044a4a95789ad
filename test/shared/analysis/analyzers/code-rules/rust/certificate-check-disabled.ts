import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'fn f() { b.danger_accept_invalid_hostnames(true).build(); }',
      covers: ['danger_accept_invalid_hostnames(true)'],
    },
    'fn f() { c.set_verify(SslVerifyMode::NONE); }',
  ],
  clean: [
    'fn f() { b.danger_accept_invalid_certs(options.insecure).build(); }',
    'fn f() { c.set_verify(SslVerifyMode::PEER); }',
    '#[test] fn f() { b.danger_accept_invalid_certs(true); }',
    { code: 'fn f() { c.set_verify(SslVerifyMode::NONE); }', path: 'src/test_util/mod.rs' },
  ],
};
