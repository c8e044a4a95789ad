import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { isPutTogether } from '../../go-syntax/is-put-together';
import { isTestCode } from '../../go-syntax/is-test-code';
import { requestValueIn } from '../../go-syntax/request-value';
import { stringLiteral } from '../../go-syntax/string-literal';

const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|zsh|dash|cmd|cmd\.exe|powershell|pwsh)$/;
const COMMAND_FLAG = /^(?:-\w*c|\/[cC]|-[cC]ommand)$/;

export const shellCommand: CodeRule = {
  id: 'go/shell-command',
  languages: ['go'],
  grade: { cwe: [78], severity: 7.8, confidence: 'medium' },
  description: 'A shell runs a command that is put together from parts, or one that the request says.',
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
    return commands.flatMap(([program, flag, command]) => [
      ...programOfRequest(program),
      ...(isShell(program, flag) ? commandOfParts(command) : []),
    ]);
  },
};

function isShell(program: Node | undefined, flag: Node | undefined): boolean {
  return SHELL.test(stringLiteral(program) ?? '') && COMMAND_FLAG.test(stringLiteral(flag) ?? '');
}

function commandOfParts(command: Node | undefined): Reported[] {
  if (command === undefined) return [];
  const value = requestValueIn(command);
  if (value !== undefined) {
    return [{ at: command, message: `The shell runs whatever \`${value.node.text}\` says.`, confidence: 'high' }];
  }
  return isPutTogether(command)
    ? [{ at: command, message: 'The shell runs whatever the parts of this text say.' }]
    : [];
}

function programOfRequest(program: Node | undefined): Reported[] {
  const value = program && requestValueIn(program);
  if (program === undefined || value === undefined) return [];
  return [{ at: program, message: `\`${value.node.text}\` chooses which program runs.`, confidence: 'high' }];
}
