import type { CodeRule } from '../../code-rule';
import { openMode } from '../../../../shell/open-mode';
import { shellCommand } from '../../../../shell/shell-commands';

export const worldWritable: CodeRule = {
  id: 'bash/world-writable',
  languages: ['bash'],
  grade: { cwe: [732], severity: 5.0, confidence: 'high' },
  description: 'Everybody on the machine may change a file.',
  help: 'Any program of any user can replace it. Give it to the user that needs it with the least rights.',
  bad: 'chmod -R 777 /srv/app\n',
  good: 'chown -R app /srv/app\nchmod -R u+rwX,go-w /srv/app\n',
  query: '(command name: (command_name (word) @name) (#eq? @name "chmod")) @command',
  check(match) {
    const command = shellCommand(match.node('command'), 0);
    const mode = command === undefined ? undefined : openMode(command);
    return mode === undefined ? undefined : { at: mode, message: 'With this, everybody may write.' };
  },
};
