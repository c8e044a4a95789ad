import { isMadeForTests } from '../../../made-for-tests';
import { isMeant } from '../../bash-syntax/script';
import type { CodeRule } from '../../code-rule';

export const unquotedArguments: CodeRule = {
  id: 'bash/unquoted-arguments',
  languages: ['bash'],
  grade: 'bug',
  description: 'Arguments are handed on without quotes, so each is split at its spaces.',
  help: '`$@` without quotes takes a name with a space apart and lets `*` in it stand for files. Write `"$@"`.',
  bad: 'exec app $@\n',
  good: 'exec app "$@"\n',
  query: '(command argument: (simple_expansion (special_variable_name) @name) @all (#eq? @name "@"))',
  check(match) {
    const all = match.node('all');
    if (isMadeForTests(match.file.path) || isMeant(match.file, all, 'SC2068')) return undefined;
    return {
      at: all,
      message: 'An argument with a space becomes two.',
      fix: { description: 'Quote it', edits: [{ start: all.startIndex, end: all.endIndex, text: '"$@"' }] },
    };
  },
};
