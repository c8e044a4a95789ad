import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../cpp-syntax/called';

export const lengthOfSource: CodeRule = {
  id: 'c/length-of-source',
  languages: ['c', 'cpp'],
  grade: { cwe: [787], severity: 7.5, confidence: 'medium' },
  description: 'The bound of a copy is taken from the text that is copied, or from the whole buffer when appending.',
  help: '`strncpy(to, from, strlen(from))` copies all of `from` whatever fits into `to`, and leaves out the end of the text; `strncat` wants what is left: `sizeof to - strlen(to) - 1`.',
  bad: 'void f(char *to, const char *from) { strncpy(to, from, strlen(from)); }',
  good: 'void f(char *to, size_t size, const char *from) { snprintf(to, size, "%s", from); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list . (_) @to . (_) @from . [(call_expression) (sizeof_expression)] @bound .)
      (#match? @name "^(std::)?(strncpy|strncat)$")) @call`,
  check(match) {
    const bound = match.node('bound');
    const name = calledName(match.node('call'));
    if (bound.type === 'call_expression') {
      const [measured] = argumentsOf(bound);
      if (calledName(bound) !== 'strlen' || measured?.text !== match.node('from').text) return undefined;
      return { at: bound, message: 'The bound has to come from the buffer that is written.' };
    }
    const sized = /^sizeof[\s(]*([\w.>-]+)[\s)]*$/.exec(bound.text)?.[1];
    if (name === 'strncat' && sized === match.node('to').text) {
      return { at: bound, message: 'strncat wants what is left of the buffer, not all of it.' };
    }
    const isOfSource = sized !== undefined && sized === match.node('from').text;
    return isOfSource ? { at: bound, message: 'The bound has to come from the buffer that is written.' } : undefined;
  },
};
