import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['begin\n  a\nensure\n  return if b\n  c\nend'],
  clean: ['begin\n  return a\nensure\n  b\nend', 'begin\n  a\nensure\n  define_method(:x) { return 1 }\nend'],
};
