import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f() { MessageDigest.getInstance("SHA-1"); } }',
      covers: ['MessageDigest.getInstance("SHA-1")'],
    },
    'class A { Object d = java.security.MessageDigest.getInstance("md5", provider); }',
    'class A { String f(String s) { return DigestUtils.md5Hex(s); } }',
  ],
  clean: [
    'class A { void f() { MessageDigest.getInstance("SHA-256"); } }',
    'class A { void f(String name) { MessageDigest.getInstance(name); DigestUtils.sha256Hex(name); } }',
    'class A { void f() { Mac.getInstance("HmacSHA1"); } }',
  ],
};
