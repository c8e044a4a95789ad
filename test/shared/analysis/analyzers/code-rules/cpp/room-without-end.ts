import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f(void) { char *c = malloc(strlen(s)); strcpy(c, s); }',
      covers: ['malloc(strlen(s))'],
      fixed: 'void f(void) { char *c = malloc(strlen(s) + 1); strcpy(c, s); }',
    },
  ],
  clean: [
    'void f(void) { char *c = malloc(strlen(s) + 1); strcpy(c, s); }',
    'void f(void) { char *c = malloc(strlen(s)); memcpy(c, s, strlen(s)); }',
    'void f(void) { char *c = malloc(n); strcpy(c, s); }',
  ],
};
