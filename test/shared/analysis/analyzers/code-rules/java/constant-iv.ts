import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { Object k = new IvParameterSpec(new byte[] {1, 2, (byte) 0xff, -4}); }',
      covers: ['new byte[] {1, 2, (byte) 0xff, -4}'],
    },
    'class A { static final byte[] IV = "abc".getBytes(); Object k = new javax.crypto.spec.IvParameterSpec(IV); }',
  ],
  clean: [
    'class A { Object f() { byte[] iv = new byte[16]; random.nextBytes(iv); return new IvParameterSpec(iv); } }',
    'class A { Object f(byte[] iv) { return new IvParameterSpec(iv); } }',
  ],
};
