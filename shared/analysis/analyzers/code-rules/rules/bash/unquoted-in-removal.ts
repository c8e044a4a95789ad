import { isMeant } from '../../bash-syntax/script';
import type { CodeRule } from '../../code-rule';

export const unquotedInRemoval: CodeRule = {
  id: 'bash/unquoted-in-removal',
  languages: ['bash'],
  grade: 'suspect',
  description: 'A removal takes its path from a variable without quotes.',
  help: 'A space in it makes two paths of one, and a `*` stands for files: the wrong ones are removed. Write `"$path"`.',
  bad: 'f() {\n  rm -rf $1\n}\n',
  good: 'f() {\n  rm -rf "$1"\n}\n',
  query:
    '(command name: (command_name (word) @name) argument: [(simple_expansion [(variable_name) (special_variable_name)]) (expansion)] @path (#any-of? @name "rm" "rmdir")) @command',
  check(match) {
    const path = match.node('path');
    if (isMeant(match.file, path, 'SC2086')) return undefined;
    // Lists of options and of files are often meant to be split.
    if (/(?:\$|\{)(?:\w*(?:flags?|opts?|options?|files|args|list|dirs|s)|[@*#?$!-])\}?$/i.test(path.text)) {
      return undefined;
    }
    if (isAssignedSeveral(path.text, match.file.source.text)) return undefined;
    if (!/\s-\w*[rR]/.test(match.node('command').text) || path.text.includes('[@]')) return undefined;
    return {
      at: path,
      message: 'A space in this makes two paths of one.',
      fix: { description: 'Quote it', edits: [{ start: path.startIndex, end: path.endIndex, text: `"${path.text}"` }] },
    };
  },
};

/** Whether the script gives the variable several words, or a pattern that stands for files. */
function isAssignedSeveral(variable: string, text: string): boolean {
  const name = /\w+/.exec(variable)?.[0] ?? '';
  return new RegExp(`(?:^|[\\s;])${name}\\+?=(?:(["'])[^"'\\n]*[\\s*?[][^"'\\n]*\\1|[^\\s"'$;]*[*?])`, 'm').test(text);
}
