import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: "def f(a)\n  a.gsub('x', 'y')\n  a\nend", covers: ["a.gsub('x', 'y')"] }],
  clean: [
    "def f(a)\n  a.gsub('x', 'y')\nend",
    "def f(a)\n  a.gsub!('x', 'y')\n  a\nend",
    'def f(a)\n  b = a.sort\n  b\nend',
    'def f(a)\n  a.strip\nrescue KeyError\n  b\nend',
  ],
};
