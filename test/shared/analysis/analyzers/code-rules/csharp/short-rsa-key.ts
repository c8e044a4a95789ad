import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var k = RSA.Create(1024); } }', covers: ['RSA.Create(1024)'] },
    'class A { void F() { var k = new RSACryptoServiceProvider(512); } }',
  ],
  clean: [
    'class A { void F() { var k = RSA.Create(2048); } }',
    'class A { void F() { var k = RSA.Create(); } }',
    'class A { void F() { var k = new RSACryptoServiceProvider(size); } }',
    'class A { void F() { var k = Pool.Create(1024); } }',
  ],
};
