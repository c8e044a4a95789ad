import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../csharp-syntax/called';
import { initializerOf, isBuiltString, stringValue } from '../../csharp-syntax/strings';

const SHELL = /(?:^|[\\/])(?:cmd|powershell|pwsh|bash|sh|zsh)(?:\.exe)?$/i;

export const shellCommandBuilt: CodeRule = {
  id: 'csharp/shell-command-built',
  languages: ['csharp'],
  grade: { cwe: [78], severity: 8.8, confidence: 'medium' },
  description: 'A command line for a shell is put together from strings.',
  help: [
    'The shell reads `&`, `;` and `$()` in every part: if one comes from outside, it runs commands of its own.',
    'Start the program itself and hand each argument over by `ProcessStartInfo.ArgumentList`.',
  ].join('\n\n'),
  bad: `class Backup {
  void Run(string folder) { Process.Start("cmd.exe", "/c backup " + folder); }
}`,
  good: `class Backup {
  void Run(string folder) { Process.Start("backup.exe", new[] { folder }); }
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: (_) @object name: (identifier) @name)
      (#eq? @object "Process") (#eq? @name "Start")) @call
    (object_creation_expression type: (identifier) @name (#eq? @name "ProcessStartInfo")) @call`,
  check(match) {
    const call = match.node('call');
    const given = argumentsOf(call);
    const file = given[0] ?? setting(call, 'FileName');
    const command = given[1] ?? setting(call, 'Arguments');
    const program = file?.type === 'identifier' ? initializerOf(file) : file;
    if (command === undefined || !SHELL.test(stringValue(program) ?? '') || !isBuiltString(command)) return undefined;
    return { at: command, message: 'The shell reads every part of this; hand arguments over one by one.' };
  },
};

/** What an object initializer sets a property to. */
function setting(creation: Node, name: string): Node | undefined {
  const set = creation
    .childForFieldName('initializer')
    ?.namedChildren.find((one) => one.childForFieldName('left')?.text === name);
  return set?.childForFieldName('right') ?? undefined;
}
