import type { CodeRule } from '../../code-rule';
import { shellCommand } from '../../../../shell/shell-commands';
import { isPlaceholderValue } from '../../../../values/secret-name';

/** Options behind which a password follows. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sshpass', ['-p']],
  ['docker', ['-p', '--password']],
  ['redis-cli', ['-a']],
  ['curl', ['-u', '--user']],
]);

export const passwordArgument: CodeRule = {
  id: 'bash/password-argument',
  languages: ['bash'],
  grade: { cwe: [798], severity: 7.0, confidence: 'medium' },
  description: 'A password stands in a command.',
  help: 'Everybody who can read the script has it, and while it runs every user of the machine sees it in the list of processes. Hand it over in a file or on standard input.',
  bad: 'mysql -u root -phunter2 shop\n',
  good: 'mysql --defaults-extra-file="$HOME/.my.cnf" shop\n',
  query:
    '(command name: (command_name (word) @name) (#any-of? @name "mysql" "mysqldump" "mysqladmin" "sshpass" "curl" "wget" "docker" "psql" "mongo" "redis-cli")) @command',
  check(match) {
    const command = shellCommand(match.node('command'), 0);
    for (const [index, word] of (command?.words ?? []).entries()) {
      const value = word.isLiteral
        ? passwordIn(match.node('name').text, word.text, command?.words[index - 1]?.text ?? '')
        : undefined;
      if (value !== undefined && !isPlaceholderValue(value)) {
        return { at: word, message: 'This password can be read in the script and in the list of processes.' };
      }
    }
    return undefined;
  },
};

function passwordIn(program: string, word: string, previous: string): string | undefined {
  if (/^--(?:password|http-password|ftp-password)=/.test(word)) return word.slice(word.indexOf('=') + 1);
  if (program.startsWith('mysql')) return /^-p(?=\S)/.test(word) ? word.slice(2) : undefined;
  if (!(OPTIONS.get(program) ?? []).includes(previous)) return undefined;
  if (program === 'curl') return word.split(':').slice(1).join(':');
  // What follows `docker run -p` is a port.
  return program === 'docker' && /^\d|:/.test(word) ? undefined : word;
}
