import type { CodeRule } from '../../code-rule';

export const predictableTemporaryFile: CodeRule = {
  id: 'bash/predictable-temporary-file',
  languages: ['bash'],
  grade: { cwe: [377], severity: 4.4, confidence: 'medium' },
  description: 'A temporary file has a name that others can guess.',
  help: 'Another user of the machine can make it before, as a link to a file that the script then overwrites. Use `mktemp`.',
  bad: 'log=/tmp/build.$$\n',
  good: 'log=$(mktemp)\n',
  query:
    '[(variable_assignment value: [(string) (concatenation)] @path) (file_redirect destination: [(string) (concatenation)] @path)]',
  check(match) {
    const path = match.node('path');
    return /^"?\/tmp\/[^\s/]*\$\$/.test(path.text)
      ? { at: path, message: 'Another user can make this file before.' }
      : undefined;
  },
};
