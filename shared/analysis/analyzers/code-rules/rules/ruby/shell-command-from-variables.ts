import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsOf, methodOf, receiverOf } from '../../ruby-syntax/calls';
import { requestValueIn } from '../../ruby-syntax/request-value';
import { isTestPath } from '../../ruby-syntax/test-code';
import { interpolationsIn, isConstant } from '../../ruby-syntax/text';

export const shellCommandFromVariables: CodeRule = {
  id: 'ruby/shell-command-from-variables',
  languages: ['ruby'],
  grade: { cwe: [78], severity: 7.8, confidence: 'medium' },
  description: 'A shell command is put together from values that are not quoted.',
  help: 'A value with `;`, `|` or a space in it becomes part of the command. Hand program and arguments over one by one, `system("convert", file)`, or quote with `Shellwords.escape`.',
  bad: 'system("convert #{file} out.png")',
  good: 'system("convert", file, "out.png")',
  query: `${callsOf('system', 'exec', 'spawn', 'popen', 'popen2', 'popen3', 'popen2e', 'capture2', 'capture2e', 'capture3')}
    (subshell (interpolation)) @call`,
  check(match) {
    const call = match.node('call');
    if (
      isTestPath(match.file.path) ||
      /(?:^|\/)(?:Rakefile|Gemfile|Guardfile|Vagrantfile|tasks|script|scripts|bin|rake|rakelib)(?:\/|$)|\.(?:rake|gemspec)$/.test(
        match.file.path,
      )
    ) {
      return undefined;
    }
    const command = call.type === 'subshell' ? call : commandOf(call);
    if (command === undefined) return undefined;
    const value = requestValueIn(command) ?? interpolationsIn(command).find((one) => !isSafe(one));
    return value === undefined
      ? undefined
      : { at: call, message: `\`${value.text.slice(0, 60)}\` becomes part of a shell command without being quoted.` };
  },
};

/** The only text of the call: with several there is no shell. */
function commandOf(call: Node): Node | undefined {
  const receiver = receiverOf(call);
  const method = methodOf(call) ?? '';
  const isProcess =
    receiver === null
      ? !method.startsWith('popen') && !method.startsWith('capture')
      : /^(?:Kernel|Process|IO|Open3)$/.test(receiver.text);
  const texts = argumentsOf(call).filter(({ type }) => type !== 'pair' && type !== 'hash');
  const [first, second] = texts[0]?.type === 'hash' ? texts.slice(1) : texts;
  const isMode = /^["'][rwb+a]{1,3}["']$/.test(second?.text ?? '');
  return isProcess && (second === undefined || isMode) ? first : undefined;
}

function isSafe(value: Node): boolean {
  return (
    isConstant(value) ||
    /shellescape|shelljoin|Shellwords|\bpid$|\$\$|\.to_i$|shell_quote|RbConfig|\.object_id$/.test(value.text)
  );
}
