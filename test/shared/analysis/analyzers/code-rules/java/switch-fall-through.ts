import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'class A { void f(int x) { switch (x) { case 1: g(); case 2: h(); break; default: } } }',
      covers: ['case 2'],
    },
    'class A { void f(int x) { switch (x) { case 1: if (y) { return; } default: h(); } } }',
  ],
  clean: [
    'class A { void f(int x) { switch (x) { case 1: case 2: g(); break; default: h(); } } }',
    'class A { void f(int x) { switch (x) { case 1: g(); /* falls through */ case 2: h(); } } }',
    'class A { void f(int x) { switch (x) { case 1 -> g(); case 2 -> h(); } } }',
    'class A { void f(int x) { switch (x) { case 1: { if (y) { return; } else { throw e; } } case 2: h(); } } }',
    'class A { void f(int x) { switch (x) { case 1: try { return g(); } catch (E e) { throw e; } case 2: h(); } } }',
  ],
};
