import type { CodeRule } from '../../code-rule';

export const evalOfVariable: CodeRule = {
  id: 'bash/eval-of-variable',
  languages: ['bash'],
  grade: { cwe: [95], severity: 5.5, confidence: 'low' },
  description: 'Text that comes from outside is run as a command.',
  help: 'Whatever is in the arguments, a `;` or a `$(...)`, runs. Use an array, `"$@"`, or `declare -n` for names.',
  bad: 'eval "ls $1"\n',
  good: 'ls -- "$1"\n',
  query: '(command name: (command_name (word) @name) (#eq? @name "eval")) @eval',
  check(match) {
    const evaluated = match.node('eval');
    // An argument within the text; alone, the caller hands over a whole command on purpose.
    const isWithin = /^eval\s+"(?![^"]*\\")[^"]*[^"\s$][^"]*\$\{?[1-9*@]\}?/.test(evaluated.text);
    const isName = /\$\{?[1-9]\}?(?:=|\w)|[\w{]\$\{?[1-9]/.test(evaluated.text);
    return isWithin && !isName ? { at: evaluated, message: 'A part of this text comes from the caller.' } : undefined;
  },
};
