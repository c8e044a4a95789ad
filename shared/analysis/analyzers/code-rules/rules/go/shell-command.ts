import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { isPutTogether } from '../../go-syntax/is-put-together';
import { isTestCode } from '../../go-syntax/is-test-code';
import { stringLiteral } from '../../go-syntax/string-literal';

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|zsh|dash|cmd|cmd\.exe|powershell|pwsh)$/;
const COMMAND_FLAG = /^(?:-\w*c|\/[cC]|-[cC]ommand)$/;

export const shellCommand: CodeRule = {
  id: 'go/shell-command',
  languages: ['go'],
  grade: { cwe: [78], severity: 7.8, confidence: 'medium' },
  description: 'A shell runs a command that is put together from parts.',
  help: [
    'A semicolon or a `$(…)` in one of the parts runs a command of its own.',
    'Call the program itself and give each argument alone: `exec.Command("tar", "-xf", name)`.',
  ].join('\n\n'),
  bad: `package shop

import "os/exec"

func unpack(name string) error {
	return exec.Command("sh", "-c", "tar -xf "+name).Run()
}`,
  good: `package shop

import "os/exec"

func unpack(name string) error {
	return exec.Command("tar", "-xf", name).Run()
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const file = match.node('file');
    const commands = [
      ...callsTo(file, 'os/exec', ['Command']).map((call) => argumentsOf(call)),
      ...callsTo(file, 'os/exec', ['CommandContext']).map((call) => argumentsOf(call).slice(1)),
    ];
    return commands.flatMap(([shell, flag, command]): Reported[] => {
      if (
        command === undefined ||
        !SHELL.test(stringLiteral(shell) ?? '') ||
        !COMMAND_FLAG.test(stringLiteral(flag) ?? '')
      ) {
        return [];
      }
      if (!isPutTogether(command)) return [];
      return [{ at: command, message: 'The shell runs whatever the parts of this text say.' }];
    });
  },
};
