import type { CodeRule } from '../../code-rule';

export const forOverLs: CodeRule = {
  id: 'bash/for-over-ls',
  languages: ['bash'],
  grade: 'suspect',
  description: 'A loop goes over what ls prints.',
  help: 'Names with spaces come in pieces and `*` in them stands for files. Let the shell list them: `for f in *.txt`.',
  bad: 'for f in $(ls *.txt); do cat "$f"; done\n',
  good: 'for f in *.txt; do cat "$f"; done\n',
  query:
    '(for_statement value: (command_substitution . (command name: (command_name (word) @name)) @command .) @list (#eq? @name "ls"))',
  check(match) {
    return { at: match.node('list'), message: 'Names with spaces come in pieces.' };
  },
};
