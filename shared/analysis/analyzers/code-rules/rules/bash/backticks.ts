import type { CodeRule } from '../../code-rule';

export const backticks: CodeRule = {
  id: 'bash/backticks',
  languages: ['bash'],
  grade: 'tidy',
  enabled: false,
  description: 'A command is put in with backticks.',
  help: 'They cannot be nested and need more escapes. Write `$(...)`.',
  bad: 'now=`date`\n',
  good: 'now=$(date)\n',
  query: '(command_substitution . "`") @substitution',
  check: (match) => ({ at: match.node('substitution'), message: 'Write this as $(...).' }),
};
