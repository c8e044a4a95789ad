import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'a.keys.include?(b)', covers: ['keys.include?'] }, 'if @a.values.member?(b) then c end'],
  clean: [
    { code: 'known = prices.keys.include?(name)', path: 'test/a_test.rb' },
    'a.key?(b)',
    'keys.include?(b)',
    'a.keys(1).include?(b)',
    'a.keys.sort',
  ],
};
