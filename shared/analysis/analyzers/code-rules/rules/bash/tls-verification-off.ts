import type { CodeRule } from '../../code-rule';
import { shellCommand } from '../../../../shell/shell-commands';
import { isUnverified } from '../../../../shell/unverified-transfer';

export const tlsVerificationOff: CodeRule = {
  id: 'bash/tls-verification-off',
  languages: ['bash'],
  grade: { cwe: [295], severity: 6.5, confidence: 'high' },
  description: 'Something is fetched without verifying whom it comes from.',
  help: 'Anybody on the way can answer. Install the certificate that is missing instead of not looking.',
  bad: 'curl -k https://example.org/tool -o tool\n',
  good: 'curl --cacert our-authority.pem https://example.org/tool -o tool\n',
  query:
    '(command name: (command_name (word) @name) (#any-of? @name "curl" "wget" "git" "npm" "yarn" "apt-get" "apt")) @command',
  check(match) {
    const command = shellCommand(match.node('command'), 0);
    const option = command === undefined ? undefined : isUnverified(command);
    return option === undefined ? undefined : { at: option, message: 'With this, anybody on the way may answer.' };
  },
};
