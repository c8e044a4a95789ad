import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { argumentsOf } from '../../java-syntax/calls';
import { isConstant } from '../../java-syntax/expressions';
import { stringValue } from '../../java-syntax/literals';
import { isTestPath } from '../../java-syntax/tests';

const SHELL = /^(?:.*[/\\])?(?:ba|z|da|k)?sh$|^(?:.*\\)?(?:cmd|powershell|pwsh)(?:\.exe)?$/i;
const RUN_TEXT = /^(?:-c|-lc|\/c|-command)$/i;

export const commandConcatenation: CodeRule = {
  id: 'java/command-concatenation',
  languages: ['java'],
  grade: { cwe: [78], severity: 8.8, confidence: 'medium' },
  description: 'A command line is put together from text that is not constant.',
  help: 'Whoever controls a piece can add options or, with a shell, commands of their own. Give the program and each argument as a text of its own, without a shell: `new ProcessBuilder("tar", "-xf", name)`.',
  bad: 'class Shop { void pack(String name) throws IOException { Runtime.getRuntime().exec("tar -cf all.tar " + name); } }',
  good: 'class Shop { void pack(String name) throws IOException { new ProcessBuilder("tar", "-cf", "all.tar", "--", name).start(); } }',
  enabled: false,
  query: `
    ((method_invocation object: (method_invocation name: (identifier) @runtime) name: (identifier) @name
      arguments: (argument_list . (binary_expression) @command)) (#eq? @runtime "getRuntime") (#eq? @name "exec"))
    ((object_creation_expression type: (type_identifier) @type arguments: (argument_list . (string_literal))) @new (#eq? @type "ProcessBuilder"))
    ((array_creation_expression type: (type_identifier) @type value: (array_initializer . (string_literal)) @array) (#eq? @type "String"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const command =
      match.find('command') ?? textForShell(match.find('array')?.namedChildren ?? argumentsOf(match.node('new')));
    if (command === undefined || isConstant(command)) return undefined;
    return { at: command, message: 'Part of this command line may come from elsewhere and say something else.' };
  },
};

/** What a shell is told to run, where it is more than one literal. */
function textForShell([shell, option, text]: readonly Node[]): Node | undefined {
  const isShell = SHELL.test(stringValue(shell) ?? '') && RUN_TEXT.test(stringValue(option) ?? '');
  return isShell && text?.type === 'binary_expression' ? text : undefined;
}
