import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { char c; while ((c = getchar()) != EOF) g(c); }', covers: ['(c = getchar()) != EOF'] },
    'void f(void) { unsigned char c; if ((c = fgetc(in)) == EOF) return; }',
  ],
  clean: [
    'void f(void) { int c; while ((c = getchar()) != EOF) g(c); }',
    'void f(void) { char c; while ((c = next()) != EOF) g(c); }',
    'void f(void) { char c; while ((c = getchar()) != 10) g(c); }',
  ],
};
