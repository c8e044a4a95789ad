import type { CodeRule } from '../../code-rule';
import { setsErrExit } from '../../bash-syntax/script';

export const cdUnchecked: CodeRule = {
  id: 'bash/cd-unchecked',
  languages: ['bash'],
  grade: 'suspect',
  cwe: [252],
  description: 'A script goes on where it is when it cannot change to a folder, and then removes files there.',
  help: 'What follows then works on the files of another folder. Write `cd folder || exit 1`, or `set -e` at the top.',
  bad: 'cd /tmp/build\nrm -rf out\n',
  good: 'cd /tmp/build || exit 1\nrm -rf out\n',
  query: '(command name: (command_name (word) @name) (#any-of? @name "cd" "pushd")) @cd',
  check(match) {
    const cd = match.node('cd');
    const next = cd.nextNamedSibling;
    // As a part of `cd x && y`, of a test or of a pipe it decides what comes next; without a target it goes home.
    const isStatement = [
      'program',
      'do_group',
      'compound_statement',
      'subshell',
      'if_statement',
      'else_clause',
    ].includes(cd.parent?.type ?? '');
    if (
      !isStatement ||
      cd.namedChildCount < 2 ||
      /^cd\s+(?:\.\.|-|~|\/tmp|\/|"?\$\{?HOME\}?"?)$/.test(cd.text) ||
      next === null ||
      setsErrExit(match.file)
    ) {
      return undefined;
    }
    const later = match.file.source.text.slice(next.startIndex, cd.parent?.endIndex);
    if (!/(?:^|[\n;&|]\s*)(?:sudo\s+)?(?:rm|mv|git clean|chmod|chown|rsync)\s/.test(later)) return undefined;
    return { at: cd, message: 'When this fails, what follows works on the files of another folder.' };
  },
};
