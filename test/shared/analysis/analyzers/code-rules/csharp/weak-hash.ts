import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void F() { var h = MD5.Create(); } }', covers: ['MD5.Create()'] },
    'class A { void F() { var h = new SHA1Managed(); } }',
    'class A { void F() { var h = System.Security.Cryptography.SHA1.HashData(x); } }',
  ],
  clean: [
    'class A { void F() { var h = SHA256.Create(); } }',
    'class A { string ETag() => Hex(MD5.HashData(x)); }',
    'class CacheKeys { byte[] Of(byte[] x) => SHA1.HashData(x); }',
    'class A { void F() { var x = MD5.Length; } }',
    'class A { H F(int k) { switch (k) { case 1: return MD5.Create(); default: return SHA256.Create(); } } }',
    { path: 'test/A.cs', code: 'class A { void F() { var h = MD5.Create(); } }' },
  ],
};
