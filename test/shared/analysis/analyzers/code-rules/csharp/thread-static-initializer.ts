import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { [ThreadStatic] static int[] x = new int[3]; }', covers: ['x = new int[3]'] },
    'class A { [ThreadStatic] int x; }',
  ],
  clean: [
    'class A { [ThreadStatic] static int[] x; }',
    'class A { [ThreadStatic] private static int x = 0; }',
    'class A { static int[] x = new int[3]; }',
    'class A { [NonSerialized] int x = 3; }',
  ],
};
