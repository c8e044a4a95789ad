import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { gets(line); }', covers: ['gets(line)'] },
    { path: 'a.cpp', code: 'void f() { gets(line); }' },
  ],
  clean: [
    'void f(void) { fgets(line, 80, stdin); }',
    'void f(void) { gets(line, 80); }',
    'void f(void) { my.gets(line); }',
  ],
};
