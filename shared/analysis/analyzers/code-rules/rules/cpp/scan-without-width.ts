import type { CodeRule } from '../../code-rule';
import { argumentsOf, isStringLiteral } from '../../cpp-syntax/called';

export const scanWithoutWidth: CodeRule = {
  id: 'c/scan-without-width',
  languages: ['c', 'cpp'],
  grade: { cwe: [120], severity: 8.1, confidence: 'high' },
  description: 'scanf reads a word of any length into a buffer.',
  help: '`%s` without a width stops only at white space, so long input overwrites what lies behind the buffer. Give the width, one less than the size: `%63s`.',
  bad: 'void f(void) { char name[64]; scanf("%s", name); }',
  good: 'void f(void) { char name[64]; scanf("%63s", name); }',
  query: `
    (call_expression function: (identifier) @name arguments: (argument_list)
      (#any-of? @name "scanf" "fscanf")) @call`,
  check(match) {
    const given = argumentsOf(match.node('call'));
    const format = given[match.node('name').text === 'scanf' ? 0 : 1];
    if (format === undefined || !isStringLiteral(format) || !/%l?(?:s|\[)/.test(format.text.replace(/%%/g, ''))) {
      return undefined;
    }
    return { at: format, message: 'Long input overwrites what lies behind the buffer.' };
  },
};
