import type { CodeRule } from '../../code-rule';

export const swappedMemset: CodeRule = {
  id: 'c/swapped-memset',
  languages: ['c', 'cpp'],
  grade: 'crash',
  cwe: [665],
  description: 'memset is asked to set zero bytes.',
  help: 'The value comes second and the length third; swapped, nothing is cleared.',
  bad: 'void f(char *p, size_t n) { memset(p, n, 0); }',
  good: 'void f(char *p, size_t n) { memset(p, 0, n); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list . (_) . (_) @value . (number_literal) @length .)
      (#match? @name "^(std::)?memset$") (#eq? @length "0"))`,
  check(match) {
    const value = match.node('value');
    const length = match.node('length');
    if (/^(?:0x)?0+$/.test(value.text)) return undefined;
    return {
      at: { start: value.startIndex, end: length.endIndex },
      message: 'This sets zero bytes: the value comes first, then the length.',
      fix: {
        description: 'Swap value and length',
        edits: [
          { start: value.startIndex, end: value.endIndex, text: length.text },
          { start: length.startIndex, end: length.endIndex, text: value.text },
        ],
      },
    };
  },
};
