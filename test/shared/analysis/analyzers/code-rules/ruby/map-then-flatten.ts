import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'a.map { |b| b.c }.flatten(1).uniq',
      covers: ['map { |b| b.c }.flatten(1)'],
      fixed: 'a.flat_map { |b| b.c }.uniq',
    },
  ],
  clean: [
    { code: 'rows = pages.map { |page| page.rows }.flatten(1)', path: 'test/a_test.rb' },
    'a.map { |b| b.c }.flatten',
    'a.map { |b| b.c }.flatten(2)',
    'a.flat_map { |b| b.c }',
  ],
};
