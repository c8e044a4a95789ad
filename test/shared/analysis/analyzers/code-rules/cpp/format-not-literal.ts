import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'void f(const char *text) { printf(text); }',
      covers: ['text'],
      fixed: 'void f(const char *text) { printf("%s", text); }',
    },
    'void f(void) { char line[9]; fprintf(stderr, line); }',
    'void f(void) { syslog(LOG_ERR, item->name); }',
    { path: 'a.cpp', code: 'void f(std::string s) { std::printf(s.c_str()); }' },
    { code: 'void f(wchar_t *text) { wprintf(text); }', fixed: 'void f(wchar_t *text) { wprintf(text); }' },
  ],
  clean: [
    'void f(char *text) { printf("%s", text); }',
    'void f(const char *fmt) { printf(fmt); }',
    'void f(const char *text) { printf(text, 3); }',
    'void f(void) { printf(BANNER); }',
    'void f(void) { const char *text = "ok"; printf(text); }',
    'void f(void) { printf(_("ok")); }',
    'void f(void) { printf("a" PRIu64); }',
    'static const char usage[] = "use it so\\n";\nvoid f(void) { fprintf(stderr, usage); }',
  ],
};
