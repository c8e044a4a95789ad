import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { a->b = a->b; }', covers: ['a->b = a->b'] },
    { path: 'a.cpp', code: 'void f(void) { this->x = this->x; }' },
  ],
  clean: [
    'void f(void) { a->b = c->b; }',
    'void f(void) { x = x; }',
    'void f(void) { a[i++] = a[i++]; }',
    'void f(void) { a->b += a->b; }',
  ],
};
