import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, nameOf } from '../../kotlin-syntax/calls';
import { requestValueIn, shownValue } from '../../kotlin-syntax/request-value';
import { isPutTogether, stringValue } from '../../kotlin-syntax/strings';
import { declaredBefore } from '../../kotlin-syntax/declared-type';
import { isTestPath } from '../../kotlin-syntax/tests';

export const commandConcatenation: CodeRule = {
  id: 'kotlin/command-concatenation',
  languages: ['kotlin'],
  grade: { cwe: [78], severity: 8.8, confidence: 'medium' },
  description: 'A command line is put together from text that is not constant.',
  help: 'Whoever controls a piece can add options or, with a shell, commands of their own. Give the program and each argument as a text of its own, without a shell: `ProcessBuilder("tar", "-xf", name)`.',
  bad: 'fun pack(name: String) = Runtime.getRuntime().exec("tar -cf all.tar $name")',
  good: 'fun pack(name: String) = ProcessBuilder("tar", "-cf", "all.tar", "--", name).start()',
  query: `
    ((call_expression . (navigation_expression (call_expression) @runtime (identifier) @name .)) @call (#eq? @name "exec") (#match? @runtime "getRuntime"))
    ((call_expression . (identifier) @name (value_arguments)) @call (#any-of? @name "ProcessBuilder" "listOf" "arrayOf"))`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.node('call');
    const command = commandOf(call, match.find('runtime') !== undefined);
    const program = command ?? (nameOf(call) === 'ProcessBuilder' ? argumentsOf(call)[0] : undefined);
    const value = program === undefined ? undefined : requestValueIn(program, call.endIndex);
    if (program !== undefined && value !== undefined) {
      return { at: program, message: `\`${shownValue(value)}\` decides what is run.`, confidence: 'high' };
    }
    if (command === undefined || !isPutTogether(command) || !isFromCaller(command)) return undefined;
    return { at: command, message: 'Part of this command line may come from elsewhere and say something else.' };
  },
};

/** A command line of one text, or what a shell is given as one. */
function commandOf(call: Node, isRuntime: boolean): Node | undefined {
  const [first, option, text] = argumentsOf(call);
  if (isRuntime) return first;
  const isShell = /^(?:\/[\w/]{0,40})?(?:ba|z)?sh$|^cmd(?:\.exe)?$|^powershell$/.test(stringValue(first) ?? '');
  return isShell && /^(?:-c|-lc|\/c)$/i.test(stringValue(option) ?? '') ? text : undefined;
}

/** Whether a piece is what the function was given, or may be: a path or a number the function has made itself is no command. */
function isFromCaller(command: Node): boolean {
  const names = new Set(
    command
      .descendantsOfType('identifier')
      .filter(isNoMember)
      .map(({ text }) => text),
  );
  for (const [, name = ''] of command.text.matchAll(/\$\{?([A-Za-z_]\w*)/g)) names.add(name);
  return [...names].some((name) => {
    const declared = declaredBefore(command, name);
    return declared === undefined ? !/^[A-Z]/.test(name) : declared.value === undefined;
  });
}

function isNoMember(name: Node): boolean {
  return name.parent?.type !== 'navigation_expression' || name.parent.firstNamedChild?.id === name.id;
}
