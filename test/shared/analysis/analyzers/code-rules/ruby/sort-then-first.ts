import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'a.sort.first', covers: ['sort.first'], fixed: 'a.min' },
    { code: 'a.b.sort_by(&:c).last', fixed: 'a.b.max_by(&:c)' },
  ],
  clean: [
    { code: 'newest = posts.sort_by { |post| post.date }.last', path: 'test/a_test.rb' },
    'a.sort.first(3)',
    'a.min',
    "scope.sort('name').first",
    'a.sort.reverse',
  ],
};
