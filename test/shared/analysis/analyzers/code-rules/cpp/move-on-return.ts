import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'A f() { A a; return std::move(a); }', covers: ['std::move(a)'], fixed: 'A f() { A a; return a; }' },
  ],
  clean: [
    'A f() { A a; return a; }',
    'A f(A&& a) { return std::move(a); }',
    'B f() { A a; return std::move(a); }',
    'A f() { return std::move(member); }',
    'A f(A a) { return std::move(a); }',
  ],
};
