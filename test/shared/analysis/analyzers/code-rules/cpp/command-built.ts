import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(char *file) { char c[99]; sprintf(c, "rm %s", file); system(c); }', covers: ['c'] },
    'void f(void) { char c[99] = "ls "; strcat(c, dir); FILE *p = popen(c, "r"); }',
    { path: 'a.cpp', code: 'void f(std::string d) { system(("ls " + d).c_str()); }' },
    { path: 'a.cpp', code: 'void f(std::string d) { std::string c = "ls "; c += d; std::system(c.c_str()); }' },
  ],
  clean: [
    'void f(void) { system("ls"); }',
    'void f(char *command) { system(command); }',
    'void f(int n) { char c[99]; sprintf(c, "renice %d", n); system(c); }',
    'void f(void) { system(COMMAND); }',
    { path: 'test/a.c', code: 'void f(void) { char c[99]; sprintf(c, "rm %s", file); system(c); }' },
  ],
};
