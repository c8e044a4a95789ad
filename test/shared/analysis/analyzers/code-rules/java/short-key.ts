import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { KeyPairGenerator g = KeyPairGenerator.getInstance("RSA"); g.initialize(512); } }',
      covers: ['512'],
    },
    'class A { KeyPairGenerator g; void f() { g.initialize(1024, random); } }',
  ],
  clean: [
    'class A { KeyPairGenerator g; void f() { g.initialize(2048); } }',
    'class A { KeyPairGenerator curve; void f() { curve.initialize(256); } }',
    'class A { void f(Buffer b) { b.initialize(1024); } }',
  ],
};
