import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'A::~A() { throw 1; }', covers: ['throw 1;'] }, 'struct A { ~A() { if (x) { throw E(); } } };'],
  clean: [
    'struct A { ~A() noexcept(false) { throw 1; } };',
    'struct A { ~A() { try { throw 1; } catch (...) { } } };',
    'struct A { A() { throw 1; } };',
    'struct A { ~A() { run([] { throw 1; }); } };',
    'void f() { ~x; throw 1; }',
  ],
};
