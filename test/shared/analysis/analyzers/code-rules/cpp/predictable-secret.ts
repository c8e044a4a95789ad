import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'void make_password(char *b) { b[0] = rand(); }', covers: ['rand()'] },
    { path: 'a.cpp', code: 'std::string Auth::generate_token() { return text(std::rand()); }' },
  ],
  clean: [
    'int roll(void) { return rand() % 6; }',
    'void make_password(char *b) { getrandom(b, 9, 0); }',
    'int next_token(void) { return rand(); }',
    { path: 'tests/a.c', code: 'void make_password(char *b) { b[0] = rand(); }' },
  ],
};
