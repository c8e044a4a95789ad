import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'class A < B\n  skip_before_action :verify_authenticity_token, raise: false\nend',
    'class A < B\n  skip_before_action :login, :verify_authenticity_token\nend',
  ],
  clean: [
    'skip_before_action :verify_authenticity_token, only: :create',
    'skip_before_action :login',
    '# signed by the sender\nskip_before_action :verify_authenticity_token',
    'class A < Api::Base\n  skip_before_action :verify_authenticity_token\nend',
  ],
};
