import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { isTestPath } from '../../php-syntax/test-code';

export const worldWritableMode: CodeRule = {
  id: 'php/world-writable-mode',
  languages: ['php'],
  grade: { cwe: [732], severity: 5.5, confidence: 'medium' },
  description: 'A file may be changed by every user of the machine.',
  help: 'Any other program there can replace it. Give write access to the owner alone: `0644`, or `0755` for folders.',
  bad: '<?php chmod($file, 0777);',
  good: '<?php chmod($file, 0755);',
  query: callsOf('chmod'),
  check(match) {
    const mode = argumentValues(match.node('call'))[1];
    if (mode?.type !== 'integer' || !/^0o?[0-7]*[2367]$/i.test(mode.text) || isTestPath(match.file.path)) {
      return undefined;
    }
    return { at: mode, message: 'Every user of the machine may write to this.' };
  },
};
