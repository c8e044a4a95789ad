import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "os"; func f() { os.MkdirAll(d, 0777); os.Chmod(d, 0o666) }',
      covers: ['0777', '0o666'],
    },
    'package a; import "io/ioutil"; func f() { ioutil.WriteFile(n, b, 0777) }',
  ],
  clean: [
    'package a; import "os"; func f() { os.MkdirAll(d, 0755); os.Chmod(d, mode) }',
    'package a; import "os"; func f() { os.OpenFile(n, os.O_RDWR, 0777); os.OpenFile(n, flags, 0666); os.Mkdir(d, 0o1777) }',
    { code: 'package a; import "os"; func f() { os.Mkdir(d, 0777) }', path: 'f_test.go' },
  ],
};
