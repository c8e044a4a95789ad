import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';

export const issetAndNotNull: CodeRule = {
  id: 'php/isset-and-not-null',
  languages: ['php'],
  grade: 'tidy',
  description: 'A value is asked for being null right after isset did that.',
  help: '`isset($a)` is true only where `$a` exists and is not null.',
  bad: '<?php if (isset($a) && $a !== null) { f($a); }',
  good: '<?php if (isset($a)) { f($a); }',
  query: `(binary_expression left: (function_call_expression function: (name) @isset (#eq? @isset "isset")) @call operator: "&&" right: (binary_expression left: (_) @value operator: ["!==" "!="] right: (null)) @check)`,
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    if (values.length !== 1 || values[0]?.text !== match.node('value').text) return undefined;
    const check = match.node('check');
    return {
      at: check,
      message: '`isset` has asked this already.',
      fix: { description: 'Leave it out', edits: [{ start: call.endIndex, end: check.endIndex, text: '' }] },
    };
  },
};
