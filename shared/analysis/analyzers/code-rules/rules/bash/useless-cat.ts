import type { CodeRule } from '../../code-rule';

export const uselessCat: CodeRule = {
  id: 'bash/useless-cat',
  languages: ['bash'],
  grade: 'tidy',
  description: 'A file is handed on by cat where the next command could read it.',
  help: 'One process less, and commands that can seek or know the name of the file do better: `grep x file`, or `command < file`.',
  bad: 'cat names.txt | sort\n',
  good: 'sort names.txt\n',
  query: '(pipeline . (command name: (command_name (word) @name) . argument: (_) @file .) @cat (#eq? @name "cat"))',
  enabled: false,
  check(match) {
    const file = match.node('file');
    return file.text.startsWith('-') || /[*?[]/.test(file.text)
      ? undefined
      : { at: match.node('cat'), message: 'The next command can read the file itself.' };
  },
};
