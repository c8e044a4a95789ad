import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { enclosingFunction } from '../../cpp-syntax/enclosing';
import { isTestPath } from '../../cpp-syntax/test-path';

export const insecureTemporaryFile: CodeRule = {
  id: 'c/insecure-temporary-file',
  languages: ['c', 'cpp'],
  grade: { cwe: [377], severity: 5.9, confidence: 'high' },
  description: 'The name of a temporary file is made before the file.',
  help: 'Between the two, somebody else can put a link under that name and have the program write where they want. Use `mkstemp` or `tmpfile`, which make both at once.',
  bad: 'FILE *f(void) { char name[L_tmpnam]; tmpnam(name); return fopen(name, "w"); }',
  good: 'FILE *f(void) { return tmpfile(); }',
  query: `
    (call_expression function: (_) @name arguments: (argument_list (_)) (#match? @name "^(std::)?(tmpnam|tempnam|mktemp|tmpnam_r)$")) @at`,
  check(match) {
    const at = match.node('at');
    if (isTestPath(match.file.path) || isSafe(at)) return undefined;
    return { at, message: 'Somebody else may make a file of this name first.' };
  },
};

/** A folder is made or it is not, whoever was first; and some systems offer nothing better. */
function isSafe(call: Node): boolean {
  const around = enclosingFunction(call)?.text ?? '';
  if (/\bmkdir\s*\(/.test(around)) return true;
  return /\bmkstemp\w*\s*\(/.test(around);
}
