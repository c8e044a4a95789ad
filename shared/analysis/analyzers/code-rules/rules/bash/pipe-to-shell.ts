import type { CodeRule } from '../../code-rule';
import { isPipeToShell } from '../../../../shell/pipe-to-shell';
import { shellCommand } from '../../../../shell/shell-commands';

export const pipeToShell: CodeRule = {
  id: 'bash/pipe-to-shell',
  languages: ['bash'],
  grade: { cwe: [494], severity: 5.0, confidence: 'medium' },
  description: 'What a server answers is run at once.',
  help: 'Whoever controls the server, today or later, decides what runs here, and a download that is cut off runs by half. Fetch a version of it, compare its digest, then run it.',
  bad: 'curl -fsSL https://example.org/install.sh | sh\n',
  good: 'curl -fsSLo install.sh https://example.org/install.sh\necho "24454f83  install.sh" | sha256sum -c && sh install.sh\n',
  query: '(pipeline . [(command) (redirected_statement (command))] @first)',
  check(match) {
    const first = match.node('first');
    const command = shellCommand(first.type === 'command' ? first : first.namedChildren[0], 0);
    return command !== undefined && isPipeToShell(command)
      ? { at: command, message: 'What comes back is run without a look at it.' }
      : undefined;
  },
};
