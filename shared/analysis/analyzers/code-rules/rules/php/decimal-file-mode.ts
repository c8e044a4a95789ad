import type { CodeRule } from '../../code-rule';
import { hasLostOctalSign } from '../../lost-octal-sign';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';

export const decimalFileMode: CodeRule = {
  id: 'php/decimal-file-mode',
  languages: ['php'],
  grade: 'bug',
  cwe: [732],
  description: 'Permissions of a file are written in decimal digits.',
  help: 'File modes are octal: `chmod($file, 755)` sets quite another mode than `0755`. Start the number with 0.',
  bad: '<?php chmod($file, 644);',
  good: '<?php chmod($file, 0644);',
  query: callsOf('chmod', 'mkdir', 'umask', 'lchmod'),
  check(match) {
    const call = match.node('call');
    const mode = argumentValues(call)[calledFunction(call) === 'umask' ? 0 : 1];
    if (mode?.type !== 'integer' || !hasLostOctalSign(mode.text)) return undefined;
    return {
      at: mode,
      message: `\`${mode.text}\` is read as a decimal number; the mode is \`0${mode.text}\`.`,
      fix: { description: 'Write it in octal', edits: [{ start: mode.startIndex, end: mode.startIndex, text: '0' }] },
    };
  },
};
