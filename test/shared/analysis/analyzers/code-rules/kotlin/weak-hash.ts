import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'val signature = MessageDigest.getInstance("SHA1")', covers: ['MessageDigest.getInstance("SHA1")'] },
    'fun f(token: String) = java.security.MessageDigest.getInstance("md5").digest(token.toByteArray())',
    'fun store(password: String) = MessageDigest.getInstance("SHA-1").digest(password.toByteArray())',
    'class TokenSigner {\n  fun make(text: String) = MessageDigest.getInstance("MD5").digest(text.toByteArray())\n}',
  ],
  clean: [
    'val d = MessageDigest.getInstance("SHA-256")',
    'fun f(name: String) = MessageDigest.getInstance(name)',
    'val m = Mac.getInstance("HmacSHA1")',
    'fun idOf(url: String) = MessageDigest.getInstance("MD5").digest(url.toByteArray())',
    'fun sha1(bytes: ByteArray) = MessageDigest.getInstance("SHA1").digest(bytes)',
  ],
};
