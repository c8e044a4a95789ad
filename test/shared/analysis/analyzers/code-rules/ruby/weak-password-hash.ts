import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['Digest::MD5.hexdigest("#{salt}#{user.password}")', 'Digest::SHA256.digest(params[:password])'],
  clean: ['Digest::MD5.hexdigest(file)', 'BCrypt::Password.create(password)', 'Digest::SHA256.hexdigest(token)'],
};
