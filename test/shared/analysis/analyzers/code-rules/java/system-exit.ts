import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'class A { void f() { System.exit(1); } }', covers: ['System.exit(1)'] }],
  clean: [
    'class A { public static void main(String[] args) { System.exit(1); } }',
    'class A { void f() { system.exit(1); } }',
  ],
};
