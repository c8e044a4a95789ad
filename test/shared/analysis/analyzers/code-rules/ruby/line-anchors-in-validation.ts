import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'validates :a, format: /^\\d+$/',
    { code: 'validates_format_of :a, with: /^\\d+$/i', covers: ['/^\\d+$/i'] },
  ],
  clean: [
    'validates :a, format: { with: /\\A\\d+\\z/ }',
    'validates :a, presence: true',
    'a =~ /^x$/',
    'validates :a, format: /\\A[$^]+\\z/',
  ],
};
