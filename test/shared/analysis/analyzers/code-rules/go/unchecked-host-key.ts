import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "golang.org/x/crypto/ssh"; func f() { c.HostKeyCallback = ssh.InsecureIgnoreHostKey() }',
      covers: ['ssh.InsecureIgnoreHostKey()'],
    },
  ],
  clean: [
    'package a; import "golang.org/x/crypto/ssh"; func f() { c.HostKeyCallback = ssh.FixedHostKey(k) }',
    {
      code: 'package a; import "golang.org/x/crypto/ssh"; func f() { ssh.InsecureIgnoreHostKey() }',
      path: 'f_test.go',
    },
  ],
};
