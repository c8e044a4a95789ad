import type { CodeRule } from '../../code-rule';
import { setsErrExit } from '../../bash-syntax/script';

export const missingErrexit: CodeRule = {
  id: 'bash/missing-errexit',
  languages: ['bash'],
  grade: 'suspect',
  enabled: false,
  description: 'A script goes on after a command has failed.',
  help: 'Say `set -euo pipefail` at the top, or handle each failure.',
  bad: '#!/bin/bash\nmake\nmake install\n',
  good: '#!/bin/bash\nset -euo pipefail\nmake\nmake install\n',
  query: '(program) @program',
  check(match) {
    const [line = ''] = match.file.source.text.split('\n', 1);
    return line.startsWith('#!') && !setsErrExit(match.file)
      ? { at: { start: 0, end: line.length }, message: 'Nothing stops this script when a command fails.' }
      : undefined;
  },
};
