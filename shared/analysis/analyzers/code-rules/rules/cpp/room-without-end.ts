import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../cpp-syntax/called';
import { enclosingFunction } from '../../cpp-syntax/enclosing';

export const roomWithoutEnd: CodeRule = {
  id: 'c/room-without-end',
  languages: ['c', 'cpp'],
  grade: { cwe: [787], severity: 7.5, confidence: 'medium' },
  description: 'Memory for a copy of a text has no room for the zero at its end.',
  help: '`strlen` does not count the terminating zero, so `strcpy` writes one byte behind the block. Ask for `strlen(text) + 1`, or use `strdup`.',
  bad: 'char *f(const char *text) { char *copy = malloc(strlen(text)); strcpy(copy, text); return copy; }',
  good: 'char *f(const char *text) { char *copy = malloc(strlen(text) + 1); strcpy(copy, text); return copy; }',
  query: `
    (call_expression function: (identifier) @name arguments: (argument_list . (call_expression) @size .)
      (#any-of? @name "malloc" "alloca" "calloc")) @at`,
  check(match) {
    const at = match.node('at');
    const size = match.node('size');
    if (calledName(size) !== 'strlen') return undefined;
    const text = argumentsOf(size)[0]?.text;
    const copies = enclosingFunction(at)?.descendantsOfType('call_expression') ?? [];
    const isCopied = copies.some((call) => calledName(call) === 'strcpy' && argumentsOf(call)[1]?.text === text);
    if (!isCopied) return undefined;
    const edits = [{ start: size.endIndex, end: size.endIndex, text: ' + 1' }];
    return {
      at,
      message: 'There is no room for the zero at the end.',
      fix: { description: 'Ask for one more byte', edits },
    };
  },
};
