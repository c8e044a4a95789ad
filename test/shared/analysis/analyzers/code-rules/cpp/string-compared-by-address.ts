import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: '#include <string.h>\nvoid f(const char *s) { if (s == "on") g(); }',
      covers: ['s == "on"'],
      fixed: '#include <string.h>\nvoid f(const char *s) { if (strcmp(s, "on") == 0) g(); }',
    },
    'void f(void) { char b[9]; if (b != "on") g(); }',
    { path: 'a.cpp', code: 'void f(char *s) { if (s == "on") g(); }' },
    { code: 'void f(const char *s) { if (s == "on") g(); }', fixed: 'void f(const char *s) { if (s == "on") g(); }' },
  ],
  clean: [
    'void f(char *s) { if (strcmp(s, "on") == 0) g(); }',
    { path: 'a.cpp', code: 'void f(std::string s) { if (s == "on") g(); }' },
    'void f(char *s) { if (s == NULL) g(); }',
  ],
};
