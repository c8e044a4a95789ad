import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { requestValueIn } from '../../php-syntax/request-value';
import { shellValueIn } from '../../php-syntax/shell-value';
import { isTestPath } from '../../php-syntax/test-code';

export const shellCommandFromVariables: CodeRule = {
  id: 'php/shell-command-from-variables',
  languages: ['php'],
  grade: { cwe: [78], severity: 7.8, confidence: 'medium' },
  description: 'A shell command is put together from variables that are not quoted.',
  help: 'A value with `;`, `|` or a space in it becomes part of the command. Quote each value with `escapeshellarg`, or run the program without a shell: `proc_open([$program, $argument], …)`.',
  bad: "<?php exec('convert ' . $file . ' out.png');",
  good: "<?php exec('convert ' . escapeshellarg($file) . ' out.png');",
  query: `${callsOf('exec', 'shell_exec', 'system', 'passthru', 'popen', 'proc_open', 'pcntl_exec')}
    (shell_command_expression) @call`,
  check(match) {
    const call = match.node('call');
    const command = call.type === 'shell_command_expression' ? call : argumentValues(call)[0];
    if (
      command === undefined ||
      isTestPath(match.file.path) ||
      /(?:^|\/)(?:bin|scripts?|build|tools?)\//.test(match.file.path)
    ) {
      return undefined;
    }
    const request = requestValueIn(command);
    const value = request ?? shellValueIn(command);
    if (value === undefined) return undefined;
    return {
      at: call,
      message: `\`${value.text.slice(0, 60)}\` becomes part of a shell command without being quoted.`,
      ...(request ? { confidence: 'high', level: 'error' } : {}),
    };
  },
};
