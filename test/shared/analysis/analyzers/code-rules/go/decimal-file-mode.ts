import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "os"; func f() { os.MkdirAll(d, 755) }',
      covers: ['755'],
      fixed: 'package a; import "os"; func f() { os.MkdirAll(d, 0o755) }',
    },
    'package a; import "os"; func f() { os.OpenFile(n, os.O_RDWR, 600) }',
  ],
  clean: [
    'package a; import "os"; func f() { os.WriteFile(n, b, 420); os.MkdirAll(d, 511) }',

    'package a; import "os"; func f() { os.MkdirAll(d, 0755); os.Chmod(n, 0o600); os.WriteFile(n, b, mode) }',
    'package a; import "x/os2"; func f() { os.MkdirAll(d, 755) }',
  ],
};
