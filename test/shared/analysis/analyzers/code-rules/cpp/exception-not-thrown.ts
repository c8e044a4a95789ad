import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f() { std::runtime_error("bad"); }',
      covers: ['std::runtime_error("bad")'],
      fixed: 'void f() { throw std::runtime_error("bad"); }',
    },
  ],
  clean: [
    'void f() { throw std::runtime_error("bad"); }',
    'void f() { auto e = std::runtime_error("bad"); }',
    'void f() { other::runtime_error("bad"); }',
  ],
};
