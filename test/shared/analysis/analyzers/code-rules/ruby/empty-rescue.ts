import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['begin\n  a\nrescue\nend', 'def f\n  a\nrescue StandardError => e\nensure\n  b\nend'],
  clean: [
    'begin\n  a\nrescue KeyError\nend',
    'begin\n  a\nrescue\n  # there is none yet\nend',
    'begin\n  a\nrescue\n  nil\nend',
    'begin\n  a\nrescue => e\n  log e\nend',
    "begin\n  require 'a'\nrescue LoadError\nend",
  ],
};
