import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "def f\n  raise 'x'\n  a\nend", covers: ['a'] },
    'a.each do |b|\n  next\n  c b\nend',
    'if a\n  return 1\n  b\nend',
  ],
  clean: [
    'def f\n  return 1 if a\n  b\nend',
    "def f\n  raise 'x'\nrescue\n  b\nensure\n  c\nend",
    'def f\n  a.raise 1\n  b\nend',
    'def f\n  raise <<~X\n    text\n  X\nend',
    'begin\n  return 1 # why\nend',
  ],
};
