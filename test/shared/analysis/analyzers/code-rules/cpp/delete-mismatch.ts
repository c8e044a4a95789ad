import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f() { auto p = new int[3]; delete p; }',
      covers: ['delete p'],
      fixed: 'void f() { auto p = new int[3]; delete[] p; }',
    },
    'void f() { A *p = new A(1); delete[] p; }',
  ],
  clean: [
    'void f() { A **p = new A*[n]; int m = 0; delete[] p; }',
    'void f() { A *p = new A(list[0]); delete p; }',

    'void f() { auto p = new int[3]; delete[] p; }',
    'void f() { A *p = new A[1]; p = g(); delete p; }',
    'void f(A *p) { delete p; }',
    'void f() { char **p = new char *[3]; delete[] p; }',
    'void f() { A *p = new A(); delete p; }',
  ],
};
