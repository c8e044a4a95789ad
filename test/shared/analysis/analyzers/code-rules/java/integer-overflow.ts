import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { static final long YEAR = 365 * 24 * (60 * 60) * 1000; }',
      covers: ['365 * 24 * (60 * 60) * 1000'],
    },
    'class A { void f(int days) { long ms = days * 24 * 60 * 60 * 1000; } }',
  ],
  clean: [
    'class A { static final long YEAR = 365L * 24 * 60 * 60 * 1000; static final long DAY = 24 * 60 * 60 * 1000; }',
    'class A { void f(long days) { long ms = days * 24 * 60 * 60 * 1000; long s = days * 2; } }',
    'class A { void f(int seconds) { long ms = seconds * 1000; } }',
  ],
};
