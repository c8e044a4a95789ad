import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'val d = MessageDigest.getInstance("SHA1")', covers: ['MessageDigest.getInstance("SHA1")'] },
    'fun f(s: String) = java.security.MessageDigest.getInstance("md5").digest(s.toByteArray())',
  ],
  clean: [
    'val d = MessageDigest.getInstance("SHA-256")',
    'fun f(name: String) = MessageDigest.getInstance(name)',
    'val m = Mac.getInstance("HmacSHA1")',
  ],
};
