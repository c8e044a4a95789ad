import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a.select { |b| b.c }.first', covers: ['select { |b| b.c }.first'], fixed: 'a.find { |b| b.c }' },
    { code: 'n = a.filter { |b| b }\n  .size', fixed: 'n = a.count { |b| b }' },
    { code: 'x.select { |b| b }.empty?', fixed: 'x.none? { |b| b }' },
  ],
  clean: [
    { code: 'admin = users.select { |user| user.admin? }.first', path: 'test/a_test.rb' },
    'a.select { |b| b.c }.first(2)',
    'a.find { |b| b.c }',
    'a.select(:x).first',
    'a.select { |b| b }.count { |c| c }',
    'a.select { |b| b }.map(&:c)',
  ],
};
