import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object k = new SecretKeySpec(new byte[] {1, 2, (byte) 0xff, -4}, "AES"); }',
      covers: ['new byte[] {1, 2, (byte) 0xff, -4}'],
    },
    'class A { static final String KEY = "s3cr3t"; Object k = new SecretKeySpec(KEY.getBytes(UTF_8), "AES"); }',
    'class A { private static final byte[] KEY = {1, 2, 3}; Object k = new SecretKeySpec(KEY, "AES"); }',
  ],
  clean: [
    'class A { Object f(byte[] key) { return new SecretKeySpec(key, "AES"); } }',
    'class A { Object f() { byte[] iv = new byte[16]; random.nextBytes(iv); return new IvParameterSpec(iv); } }',
    'class A { Object f() { return new SecretKeySpec(System.getenv("KEY").getBytes(), "AES"); } }',
  ],
};
