import type { CodeRule } from '../../code-rule';

export const sudoRedirect: CodeRule = {
  id: 'bash/sudo-redirect',
  languages: ['bash'],
  grade: 'bug',
  description: 'A file is opened by the shell and not by sudo.',
  help: 'Only the command runs as root; the redirection is done before, by the user, and fails. Write `echo text | sudo tee file`.',
  bad: 'sudo echo "1" > /etc/setting\n',
  good: 'echo "1" | sudo tee /etc/setting > /dev/null\n',
  query:
    '(redirected_statement body: (command name: (command_name (word) @name)) redirect: (file_redirect destination: (_) @file) @redirect (#eq? @name "sudo"))',
  check(match) {
    const redirect = match.node('redirect');
    const isOutput = /^\d*&?>/.test(redirect.text);
    if (!isOutput || !/^["']?\/(?:etc|usr|lib|opt|root|sys|proc|var\/lib|boot)\//.test(match.node('file').text)) {
      return undefined;
    }
    return { at: redirect, message: 'The shell opens this file as the user, not as root.' };
  },
};
