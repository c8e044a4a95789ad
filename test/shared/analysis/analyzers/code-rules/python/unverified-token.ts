import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "jwt.decode(t, k, algorithms=['HS256', 'none'])",
    'jwt.decode(t, options={"verify_signature": False, \'verify_aud\': False})',
  ],
  clean: [
    "unverified = decode_token(token, options={'verify_signature': False})",
    "jwt.decode(t, k, algorithms=['HS256'])",
    "jwt.decode(t, k, options={'verify_aud': False})",
  ],
};
