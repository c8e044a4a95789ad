import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a.reverse.each do |b| c b end', covers: ['reverse.each'], fixed: 'a.reverse_each do |b| c b end' },
  ],
  clean: [
    { code: 'rows.reverse.each { |row| show row }', path: 'test/a_test.rb' },
    'a.reverse_each { |b| c b }',
    'a.reverse.map { |b| b }',
    'a.each { |b| b }',
  ],
};
