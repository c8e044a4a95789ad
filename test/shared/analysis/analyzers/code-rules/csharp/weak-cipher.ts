import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var c = TripleDES.Create(); } }', covers: ['TripleDES.Create()'] },
    'class A { void F() { var c = new DESCryptoServiceProvider(); } }',
    'class A { void F() { aes.Mode = CipherMode.ECB; } }',
  ],
  clean: [
    'class A { void F() { var c = Aes.Create(); } }',
    'class A { void F() { aes.Mode = CipherMode.CBC; } }',
    'class A { void F() { if (aes.Mode == CipherMode.ECB) G(); } }',
  ],
};
