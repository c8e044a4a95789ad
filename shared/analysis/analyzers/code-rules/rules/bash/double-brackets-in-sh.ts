import type { CodeRule } from '../../code-rule';
import { isPosixShell } from '../../bash-syntax/script';

export const doubleBracketsInSh: CodeRule = {
  id: 'bash/double-brackets-in-sh',
  languages: ['bash'],
  grade: 'bug',
  description: 'A script for any shell uses a test that only some shells know.',
  help: 'In dash, which is `/bin/sh` on Debian and Ubuntu, `[[` is a command that does not exist, so the test never holds. Write `[`, or start the script with bash.',
  bad: '#!/bin/sh\nif [[ -f x ]]; then run; fi\n',
  good: '#!/bin/sh\nif [ -f x ]; then run; fi\n',
  query: '(test_command . "[[" @open)',
  check(match) {
    // On busybox it works, and a script that looks for its shell knows what it does.
    // Where sh is always bash.
    if (/red-?hat|rhel|centos|fedora|macos|darwin/i.test(match.file.path)) return undefined;
    if (!isPosixShell(match.file) || /busybox|apk add|\bBASH_VERSION\b/.test(match.file.source.text)) return undefined;
    return { at: match.node('open'), message: 'Shells such as dash do not know `[[`.' };
  },
};
