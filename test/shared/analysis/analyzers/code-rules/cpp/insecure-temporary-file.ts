import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(void) { tmpnam(name); }', covers: ['tmpnam(name)'] },
    'void f(void) { char *p = tempnam(0, "a"); }',
    { path: 'a.cpp', code: 'void f(void) { std::tmpnam(name); }' },
  ],
  clean: [
    'void f(void) { int d = mkstemp(name); }',
    'void f(void) { FILE *t = tmpfile(); }',
    { path: 'test/a.c', code: 'void f(void) { tmpnam(name); }' },
    'int f(char *d) { if (mktemp(d) == NULL) return -1; return mkdir(d, 0700); }',
    'int f(char *n) {\n#if HAVE_MKSTEMP\n  return mkstemp(n);\n#else\n  return open(mktemp(n), 1);\n#endif\n}',
  ],
};
