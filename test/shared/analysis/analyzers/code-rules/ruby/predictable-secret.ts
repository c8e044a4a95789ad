import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '@api_key = rand(10**9).to_s',
    'user.reset_token = Digest::MD5.hexdigest(rand.to_s)',
    'secret ||= Random.rand(999)',
  ],
  clean: ['token = SecureRandom.hex', 'index = rand(5)', 'token = tokens.first', 'token_count = rand(5)'],
};
