import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { calledFunction, callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { isTestPath } from '../../php-syntax/test-code';

const PURE = [
  'trim',
  'ltrim',
  'rtrim',
  'str_replace',
  'str_ireplace',
  'strtolower',
  'strtoupper',
  'ucfirst',
  'lcfirst',
  'substr',
  'array_map',
  'array_filter',
  'array_merge',
  'array_unique',
  'array_values',
  'array_keys',
  'array_reverse',
  'array_slice',
  'implode',
  'htmlspecialchars',
  'htmlentities',
  'strip_tags',
  'nl2br',
  'sprintf',
  'number_format',
  'round',
  'floor',
  'ceil',
  'intval',
  'addslashes',
  'stripslashes',
  'escapeshellarg',
  'in_array',
  'array_diff',
  'array_intersect',
  'array_flip',
  'array_column',
];

export const resultNotUsed: CodeRule = {
  id: 'php/result-not-used',
  languages: ['php'],
  grade: 'bug',
  cwe: [252],
  description: 'The result of a function that changes nothing is thrown away.',
  help: 'These functions answer a new value and leave their arguments as they are. Assign the result, or remove the call.',
  bad: '<?php $name = read(); trim($name); save($name);',
  good: '<?php $name = trim(read()); save($name);',
  query: `(expression_statement ${callsOf(...PURE)})`,
  check(match) {
    const call = match.node('call');
    const name = calledFunction(call) ?? '';
    if (isTestPath(match.file.path) || call.descendantsOfType('variadic_placeholder').length > 0) return undefined;
    // With a function of the caller's own the call may be made for what that does, and a by-reference argument may be filled.
    if (
      (name === 'array_map' || name === 'array_filter') &&
      !isPureCallback(argumentValues(call)[name === 'array_map' ? 0 : 1])
    ) {
      return undefined;
    }
    return isPutOut(call)
      ? undefined
      : { at: call, message: `Nobody takes the result of \`${name}\`, and it changes nothing by itself.` };
  },
};

/** In `<?= trim($a) ?>` the page takes the result. */
function isPutOut(call: Node): boolean {
  return call.parent?.previousNamedSibling?.text.endsWith('<?=') ?? false;
}

function isPureCallback(callback: Node | undefined): boolean {
  return (
    callback === undefined ||
    /^(?:trim|intval|strtolower|strtoupper|strval|ucfirst|stripslashes|floatval)$/.test(constantText(callback) ?? '')
  );
}
