import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'fun f() { val resetToken = Random.nextLong().toString() }', covers: ['Random.nextLong()'] },
    'fun f() { session.nonce = Random(3).nextBytes(8) }',
  ],
  clean: ['fun f() { val salt = SecureRandom().nextInt() }', 'fun f() { val dice = Random.nextInt(6) }'],
};
