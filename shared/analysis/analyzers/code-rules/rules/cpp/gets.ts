import type { CodeRule } from '../../code-rule';

export const gets: CodeRule = {
  id: 'c/gets',
  languages: ['c', 'cpp'],
  grade: { cwe: [242, 120], severity: 9.8, confidence: 'high' },
  description: 'A line is read with gets, which cannot know how long the buffer is.',
  help: 'Any line longer than the buffer overwrites what lies behind it; C11 has removed the function. Use `fgets(buffer, sizeof buffer, stdin)`.',
  bad: 'void f(void) { char line[80]; gets(line); }',
  good: 'void f(void) { char line[80]; fgets(line, sizeof line, stdin); }',
  query: '(call_expression function: (identifier) @name arguments: (argument_list . (_) .) (#eq? @name "gets")) @at',
  check(match) {
    return { at: match.node('at'), message: 'A line longer than the buffer overwrites what lies behind it.' };
  },
};
