import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';

export const issetAndNotNull: CodeRule = {
  id: 'php/isset-and-not-null',
  languages: ['php'],
  grade: 'tidy',
  description: 'A value is asked for being null right after isset did that.',
  help: '`isset($a)` is true only where `$a` exists and is not null.',
  bad: '<?php if (isset($a) && $a !== null) { f($a); }',
  good: '<?php if (isset($a)) { f($a); }',
  query: callsOf('isset'),
  check(match) {
    const call = match.node('call');
    const [value, second] = argumentValues(call);
    const check = nullCheckAfter(call);
    if (
      check === undefined ||
      value === undefined ||
      second !== undefined ||
      check.childForFieldName('left')?.text !== value.text
    ) {
      return undefined;
    }
    return {
      at: check,
      message: '`isset` has asked this already.',
      fix: { description: 'Leave it out', edits: [{ start: call.endIndex, end: check.endIndex, text: '' }] },
    };
  },
};

function nullCheckAfter({ parent }: Node): Node | undefined {
  const check = parent?.childForFieldName('operator')?.text === '&&' ? parent.childForFieldName('right') : null;
  // With `!=` it asks more: an empty text, an empty list and 0 are set, and equal to null.
  const isUnequal = check?.childForFieldName('operator')?.text === '!==';
  return check && isUnequal && check.childForFieldName('right')?.type === 'null' ? check : undefined;
}
