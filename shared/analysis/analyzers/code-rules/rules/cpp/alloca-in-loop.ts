import type { CodeRule } from '../../code-rule';
import { enclosingLoop } from '../../cpp-syntax/enclosing';

export const allocaInLoop: CodeRule = {
  id: 'c/alloca-in-loop',
  languages: ['c', 'cpp'],
  grade: 'suspect',
  cwe: [400],
  description: 'Memory is taken from the stack in a loop.',
  help: 'It is given back only when the function returns, so many rounds overflow the stack. Allocate once before the loop, or use `malloc` and `free`.',
  bad: 'void f(int n) { for (int i = 0; i < n; i++) { char *p = alloca(1024); use(p); } }',
  good: 'void f(int n) { char *p = alloca(1024); for (int i = 0; i < n; i++) { use(p); } }',
  query: '(call_expression function: (identifier) @name (#any-of? @name "alloca" "_alloca" "__builtin_alloca")) @at',
  check(match) {
    const at = match.node('at');
    const loop = enclosingLoop(at);
    // do { } while (0) runs once.
    if (loop === undefined || /while\s*\(\s*(?:0|false)\s*\)\s*;?$/.test(loop.text.slice(-40))) return undefined;
    // What goes into a list is meant to stay.
    if (/^(?:subscript|field|pointer)_expression$/.test(at.parent?.childForFieldName('left')?.type ?? '')) {
      return undefined;
    }
    return { at, message: 'This is given back only when the function returns.' };
  },
};
