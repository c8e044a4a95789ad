import type { CodeRule } from '../../code-rule';
import { calledName } from '../../cpp-syntax/called';
import { declaredLocally } from '../../cpp-syntax/declared';

export const charForEndOfFile: CodeRule = {
  id: 'c/char-for-end-of-file',
  languages: ['c', 'cpp'],
  grade: 'bug',
  cwe: [704],
  description: 'The result of getc is kept in a char and compared with EOF.',
  help: 'A `char` cannot hold `EOF` beside all bytes: either byte 255 ends the file early, or where `char` is unsigned the loop never ends. Use `int`.',
  bad: 'void f(FILE *in) { char c; while ((c = getc(in)) != EOF) { put(c); } }',
  good: 'void f(FILE *in) { int c; while ((c = getc(in)) != EOF) { put(c); } }',
  query: `
    (binary_expression left: (parenthesized_expression (assignment_expression left: (identifier) @variable right: (call_expression) @call))
      operator: ["!=" "=="] right: (_) @end (#eq? @end "EOF")) @at`,
  check(match) {
    const type = declaredLocally(match.node('variable'))?.type ?? '';
    if (!/^(?:f?getc|getchar)$/.test(calledName(match.node('call')))) return undefined;
    return /^(?:(?:un)?signed )?char$/.test(type)
      ? { at: match.node('at'), message: `A char cannot hold EOF; declare ${match.node('variable').text} as int.` }
      : undefined;
  },
};
