import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { settingsOf } from '../../csharp-syntax/call-patterns';
import { argumentsOf, simpleName } from '../../csharp-syntax/called';
import { enclosingFunction } from '../../csharp-syntax/enclosing';
import { requestValueIn } from '../../csharp-syntax/request-value';
import { initializerOf, isBuiltString, stringValue } from '../../csharp-syntax/strings';

const SHELL = /(?:^|[\\/])(?:cmd|powershell|pwsh|bash|sh|zsh)(?:\.exe)?$/i;

export const shellCommandBuilt: CodeRule = {
  id: 'csharp/shell-command-built',
  languages: ['csharp'],
  grade: { cwe: [78], severity: 8.8, confidence: 'medium' },
  description: 'A command line for a shell is put together from strings, or the request chooses what runs.',
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
    (object_creation_expression type: (identifier) @name (#eq? @name "ProcessStartInfo")) @call
    ${settingsOf('Arguments', 'FileName')}`,
  check(match) {
    const call = match.find('call');
    if (call === undefined) return settingOfRequest(match.node('set'), match.node('value'));
    const given = argumentsOf(call);
    const file = given[0] ?? setting(call, 'FileName');
    const command = given[1] ?? setting(call, 'Arguments');
    const chosen = file && requestValueIn(file);
    if (file !== undefined && chosen !== undefined) {
      return { at: file, message: `\`${chosen.node.text}\` chooses which program runs.`, confidence: 'high' };
    }
    const program = file?.type === 'identifier' ? initializerOf(file) : file;
    if (command === undefined || !SHELL.test(stringValue(program) ?? '') || !isUnsafe(command)) return undefined;
    return { at: command, message: 'The shell reads every part of this; hand arguments over one by one.' };
  },
};

function isUnsafe(command: Node): boolean {
  return isBuiltString(command) || requestValueIn(command) !== undefined;
}

/** `info.FileName = …`, and `info.Arguments = …` where the same function names a shell. */
function settingOfRequest(assignment: Node, value: Node): Reported | undefined {
  const target = assignment.childForFieldName('left');
  const owner = target?.childForFieldName('expression')?.text ?? '';
  if (!/info$/i.test(owner)) return undefined;
  const found = requestValueIn(value);
  if (found === undefined) return undefined;
  if (simpleName(target) === 'FileName') {
    return { at: value, message: `\`${found.node.text}\` chooses which program runs.`, confidence: 'high' };
  }
  const others = enclosingFunction(assignment)?.descendantsOfType('assignment_expression') ?? [];
  const isShell = others.some(
    (one) =>
      one.childForFieldName('left')?.text === `${owner}.FileName` &&
      SHELL.test(stringValue(one.childForFieldName('right')) ?? ''),
  );
  return isShell
    ? { at: value, message: `The shell runs whatever \`${found.node.text}\` says.`, confidence: 'high' }
    : undefined;
}

/** What an object initializer sets a property to. */
function setting(creation: Node, name: string): Node | undefined {
  const set = creation
    .childForFieldName('initializer')
    ?.namedChildren.find((one) => one.childForFieldName('left')?.text === name);
  return set?.childForFieldName('right') ?? undefined;
}
