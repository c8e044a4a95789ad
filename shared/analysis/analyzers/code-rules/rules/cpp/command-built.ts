import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, isStringLiteral } from '../../cpp-syntax/called';
import { enclosingFunction } from '../../cpp-syntax/enclosing';
import { isTestPath } from '../../cpp-syntax/test-path';

export const commandBuilt: CodeRule = {
  id: 'c/command-built',
  languages: ['c', 'cpp'],
  grade: { cwe: [78], severity: 8.8, confidence: 'medium' },
  description: 'A command for the shell is put together from texts.',
  help: 'The shell reads `;`, `|` and `$()` in every part: if one comes from outside, it runs commands of its own. Start the program with `execv` or `posix_spawn` and hand each argument over by itself.',
  bad: `void f(const char *file) {
  char command[256];
  snprintf(command, sizeof command, "gzip %s", file);
  system(command);
}`,
  good: `void f(const char *file) {
  execlp("gzip", "gzip", "--", file, (char *)NULL);
}`,
  query: `
    (call_expression function: (_) @name arguments: (argument_list . (_) @command) (#match? @name "^(std::)?(system|popen|_popen)$")) @at`,
  check(match) {
    const command = match.node('command');
    if (isTestPath(match.file.path) || !(isConcatenation(command) || isBuiltBefore(command))) return undefined;
    return { at: command, message: 'The shell reads every part of this.' };
  },
};

/** `("gzip " + file).c_str()` */
function isConcatenation(node: Node): boolean {
  const sums = node.descendantsOfType('binary_expression');
  return (
    /\.c_str\(\)$|\.data\(\)$/.test(node.text) && sums.some((sum) => sum.childForFieldName('operator')?.text === '+')
  );
}

/** Whether the function around puts something other than a literal into the buffer. */
function isBuiltBefore(command: Node): boolean {
  const buffer = /^(\w+)(?:\.c_str\(\)|\.data\(\))?$/.exec(command.text)?.[1];
  const around = enclosingFunction(command);
  if (buffer === undefined || around === undefined) return false;
  return around.descendantsOfType(['call_expression', 'assignment_expression']).some((one) => {
    if (one.startIndex >= command.startIndex) return false;
    if (one.type === 'assignment_expression') return isAppending(one, buffer);
    const [target, ...rest] = argumentsOf(one);
    const isWriter = /^(?:std::)?(?:v?sn?printf|str(?:n|l)?cat|str(?:n|l)?cpy)$/.test(
      one.childForFieldName('function')?.text ?? '',
    );
    const texts = rest.filter(
      (given) => !isStringLiteral(given) && !/^sizeof|_literal$/.test(given.type) && !/^[A-Z\d_]+$/.test(given.text),
    );
    return (
      isWriter &&
      target?.text === buffer &&
      texts.length > 0 &&
      (rest.some(({ text }) => /%-?\d*s/.test(text)) || /cat|cpy/.test(one.text))
    );
  });
}

function isAppending(assignment: Node, name: string): boolean {
  const isTarget = assignment.childForFieldName('left')?.text === name;
  return (
    isTarget &&
    assignment.childForFieldName('operator')?.text === '+=' &&
    !isStringLiteral(assignment.childForFieldName('right'))
  );
}
