import type { CodeRule } from '../../code-rule';

export const assignmentWithSpaces: CodeRule = {
  id: 'bash/assignment-with-spaces',
  languages: ['bash'],
  grade: 'crash',
  description: 'A variable is set with spaces around the equals sign.',
  help: 'The shell takes the name for a command and the rest for its arguments. Write `name=value`.',
  bad: 'count = 1\n',
  good: 'count=1\n',
  query: '(command name: (command_name (word) @name) . argument: (word) @equals (#eq? @equals "="))',
  check(match) {
    const name = match.node('name');
    return /^[A-Za-z_]\w*$/.test(name.text) && !['test', 'expr', 'alias', 'ynh_print'].includes(name.text)
      ? {
          at: { start: name.startIndex, end: match.node('equals').endIndex },
          message: `This runs a command named ${name.text}.`,
        }
      : undefined;
  },
};
