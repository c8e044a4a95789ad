import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void f(const char *s) { char b[9]; strcpy(b, s); }', covers: ['strcpy(b, s)'] },
    'void f(char *s) { char b[9]; sprintf(b, "%s.txt", s); }',
    'void f(void) { char b[9]; strcat(b, getenv("HOME")); }',
    'int main(int argc, char **argv) { char b[9]; strcpy(b, argv[1]); }',
    { path: 'a.cpp', code: 'void f(const char* s) { char b[9]; std::strcpy(b, s); }' },
  ],
  clean: [
    'void f(void) { char b[9]; strcpy(b, "ok"); }',
    'void f(char *b, const char *s) { strcpy(b, s); }',
    'void f(int n) { char b[9]; sprintf(b, "%d", n); }',
    'void f(char *s) { char b[9]; sprintf(b, "%.5s", s); }',
    'void f(char *s) { char b[9]; if (strlen(s) < 9) strcpy(b, s); }',
    'void f(void) { char b[9]; strcpy(b, table[1]); }',
  ],
};
