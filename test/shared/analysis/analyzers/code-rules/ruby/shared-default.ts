import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a = Array.new(3, [])', 'h = Hash.new({})'],
  clean: [
    'Hash.new(0)',
    'Hash.new { |h, k| h[k] = [] }',
    'Array.new(3) { [] }',
    'Array.new([])',
    'Hash.new([].freeze)',
  ],
};
