import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { Cipher.getInstance("AES"); } }', covers: ['Cipher.getInstance("AES")'] },
    'class A { Object c = javax.crypto.Cipher.getInstance("AES/ECB/PKCS5Padding", "BC"); }',
    'class A { Object k = KeyGenerator.getInstance("DESede"); }',
    'class A { Object k = Cipher.getInstance("RC4"); }',
  ],
  clean: [
    'class A { void f() { Cipher.getInstance("AES/GCM/NoPadding"); KeyGenerator.getInstance("AES"); } }',
    'class A { void f() { Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding"); } }',
    'class A { void f(String name) { Cipher.getInstance(name); } }',
  ],
};
