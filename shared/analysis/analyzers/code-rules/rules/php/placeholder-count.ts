import type { CodeRule } from '../../code-rule';
import { argumentValues, hasUnplacedArguments } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';
import { constantText } from '../../php-syntax/constant-text';
import { isTestPath } from '../../php-syntax/test-code';

export const placeholderCount: CodeRule = {
  id: 'php/placeholder-count',
  languages: ['php'],
  grade: 'crash',
  cwe: [628],
  description: 'A format text has more placeholders than there are values.',
  help: 'PHP 8 throws an `ArgumentCountError` for this. Add the missing value, or write `%%` for a percent sign.',
  bad: "<?php $text = sprintf('%s of %s', $page);",
  good: "<?php $text = sprintf('%s of %s', $page, $pages);",
  query: callsOf('sprintf', 'printf'),
  check(match) {
    const call = match.node('call');
    const values = argumentValues(call);
    const format =
      values[0]?.type === 'string' || values[0]?.type === 'encapsed_string' ? constantText(values[0]) : undefined;
    if (format === undefined || hasUnplacedArguments(call) || isTestPath(match.file.path)) return undefined;
    const wanted = placeholdersOf(format);
    if (wanted === undefined || wanted <= values.length - 1) return undefined;
    return {
      at: call,
      message: `The text has ${String(wanted)} placeholder${wanted === 1 ? '' : 's'} and gets ${String(values.length - 1)}.`,
    };
  },
};

/** How many values are needed; undefined for a text whose percent signs are not all placeholders. */
function placeholdersOf(format: string): number | undefined {
  let inOrder = 0;
  let highest = 0;
  const rest = format.replaceAll('%%', '').replace(PLACEHOLDER, (_all, position: string | undefined) => {
    if (position === undefined) inOrder++;
    else highest = Math.max(highest, Number.parseInt(position, 10));
    return '';
  });
  return rest.includes('%') ? undefined : Math.max(inOrder, highest);
}

const PLACEHOLDER = /%(\d{1,3}(?:\\?\$))?[-+ 0]{0,4}(?:'.)?-?\d{0,4}(?:\.\d{1,4})?[bcdeEfFgGhHosuxX]/g;
