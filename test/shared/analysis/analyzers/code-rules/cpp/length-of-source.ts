import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { strncpy(to, from, strlen(from)); }', covers: ['strlen(from)'] },
    'void f(void) { strncat(to, from, sizeof(to)); }',
    'void f(void) { strncpy(to, from, sizeof(from)); }',
    { path: 'a.cpp', code: 'void f(void) { std::strncpy(to, from, strlen(from)); }' },
  ],
  clean: [
    'void f(void) { strncpy(to, from, sizeof(to)); }',
    'void f(void) { strncat(to, from, sizeof(to) - strlen(to) - 1); }',
    'void f(void) { strncpy(to, from, n); }',
    'void f(void) { strncpy(to, from, strlen(to)); }',
  ],
};
