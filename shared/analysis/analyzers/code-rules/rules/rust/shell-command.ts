import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, stringLiteral } from '../../rust-syntax/arguments';
import { formattedText } from '../../rust-syntax/formatted-text';
import { isTestCode } from '../../rust-syntax/is-test-code';
import { requestValueIn } from '../../rust-syntax/request-value';

export const shellCommand: CodeRule = {
  id: 'rust/shell-command',
  languages: ['rust'],
  grade: { cwe: [78], severity: 7.8, confidence: 'medium' },
  description: 'A shell runs a command that is put together from parts.',
  help: [
    'A semicolon or a `$(…)` in one of the parts runs a command of its own.',
    'Start the program itself and give each argument alone: `Command::new("tar").args(["-xf", name])`.',
  ].join('\n\n'),
  bad: `fn unpack(name: &str) -> std::io::Result<Output> {
    Command::new("sh").arg("-c").arg(format!("tar -xf {name}")).output()
}`,
  good: `fn unpack(name: &str) -> std::io::Result<Output> {
    Command::new("tar").arg("-xf").arg(name).output()
}`,
  query: `((call_expression function: (scoped_identifier name: (identifier) @name) arguments: (arguments . (_) @shell .)) @command (#eq? @name "new"))`,
  check(match) {
    const command = match.node('command');
    const shell = match.node('shell');
    const line = SHELLS.test(stringLiteral(shell) ?? '') ? lineOf(command) : undefined;
    const isCommand = /(?:^|::)Command::new$/.test(command.childForFieldName('function')?.text ?? '');
    const part = line ?? (isCommand ? shell : undefined);
    if (part === undefined || isTestCode(match.file, command)) return undefined;
    const value = requestValueIn(part, command.startIndex);
    if (value !== undefined) return { at: part, message: `\`${value.text}\` decides what is run.`, confidence: 'high' };
    if (line === undefined || formattedText(line) === undefined) return undefined;
    return { at: line, message: 'The shell runs whatever the parts of this text say.' };
  },
};

const SHELLS = /^(?:\/(?:usr\/)?bin\/)?(?:sh|bash|zsh|dash|cmd|cmd\.exe|powershell|pwsh)$/;

/** What a shell is given as a command line. */
function lineOf(command: Node): Node | undefined {
  const values = argumentsOfChain(command);
  const flag = values.findIndex((value) => /^(?:-\w*c|\/[cC]|-[cC]ommand)$/.test(stringLiteral(value) ?? ''));
  return flag === -1 ? undefined : values[flag + 1];
}

/** What `arg` and `args` are given, in order, in the chain of calls that starts with this one. */
function argumentsOfChain(command: Node): Node[] {
  const values: Node[] = [];
  for (let call = command.parent?.parent; call?.type === 'call_expression'; call = call.parent?.parent) {
    const name = call.childForFieldName('function')?.childForFieldName('field')?.text;
    const [value] = argumentsOf(call);
    if (value === undefined) continue;
    if (name === 'arg') values.push(value);
    const list = value.type === 'reference_expression' ? value.childForFieldName('value') : value;
    if (name === 'args') values.push(...(list?.namedChildren ?? []));
  }
  return values;
}
