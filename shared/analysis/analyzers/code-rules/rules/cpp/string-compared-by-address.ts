import type { CodeRule } from '../../code-rule';
import { declaredLocally } from '../../cpp-syntax/declared';

export const stringComparedByAddress: CodeRule = {
  id: 'c/string-compared-by-address',
  languages: ['c', 'cpp'],
  grade: 'crash',
  cwe: [597],
  description: 'A text is compared with a literal by its address.',
  help: 'Two equal texts at different places are different pointers, so this is nearly always false. Use `strcmp(a, b) == 0`.',
  bad: 'int f(const char *mode) { return mode == "fast"; }',
  good: 'int f(const char *mode) { return strcmp(mode, "fast") == 0; }',
  query: `
    (binary_expression left: (identifier) @text operator: ["==" "!="] @operator right: (string_literal) @literal) @at`,
  check(match) {
    const at = match.node('at');
    const text = match.node('text');
    const variable = declaredLocally(text);
    const isText = variable?.type === 'char' && (variable.kind === 'pointer' || variable.kind === 'array');
    if (!isText) return undefined;
    const call = `strcmp(${text.text}, ${match.node('literal').text}) ${match.node('operator').text} 0`;
    const message = 'This compares addresses, not the texts.';
    // A function that nobody declared does not compile.
    if (!/^[ \t]*#[ \t]*include[ \t]*<(?:string\.h|cstring)>/m.test(match.file.source.text)) return { at, message };
    const edits = [{ start: at.startIndex, end: at.endIndex, text: call }];
    return { at, message, fix: { description: 'Compare the texts', edits } };
  },
};
