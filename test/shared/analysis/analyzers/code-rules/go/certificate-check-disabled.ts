import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'package a; func f() {\n g(&tls.Config{InsecureSkipVerify: true}) //nolint:gosec\n}',
    {
      code: 'package a; func f() { g(&tls.Config{MinVersion: v, InsecureSkipVerify: true}) }',
      covers: ['InsecureSkipVerify: true'],
    },
    'package a; func f() { c.TLSClientConfig.InsecureSkipVerify = true }',
  ],
  clean: [
    'package a; func f() { g(&tls.Config{InsecureSkipVerify: false}); c.InsecureSkipVerify = options.insecure }',
    'package a; func f() { if insecure { c.InsecureSkipVerify = true }; switch x { case "insecure": c.InsecureSkipVerify = true } }',
    'package a; func f() { g(&tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: check}) }',
    { code: 'package a; func f() { g(&tls.Config{InsecureSkipVerify: true}) }', path: 'f_test.go' },
  ],
};
