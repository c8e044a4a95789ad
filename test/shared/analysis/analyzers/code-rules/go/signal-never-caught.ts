import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "os/signal"; func f() { signal.Notify(c, os.Kill, syscall.SIGSTOP) }',
      covers: ['os.Kill', 'syscall.SIGSTOP'],
    },
    'package a; import "os/signal"; func f() { signal.NotifyContext(ctx, syscall.SIGKILL) }',
  ],
  clean: [
    'package a; import "os/signal"; func f() { signal.Notify(c, os.Interrupt, syscall.SIGTERM) }',
    'package a; import "os"; func f() { process.Signal(os.Kill) }',
  ],
};
