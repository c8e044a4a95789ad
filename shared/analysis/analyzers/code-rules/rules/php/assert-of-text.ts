import type { CodeRule } from '../../code-rule';
import { argumentValues } from '../../php-syntax/argument-values';
import { callsOf } from '../../php-syntax/called-function';

export const assertOfText: CodeRule = {
  id: 'php/assert-of-text',
  languages: ['php'],
  grade: 'bug',
  cwe: [95],
  description: 'A text is asserted; since PHP 8 that is always true, before it ran the text as code.',
  help: 'Hand the expression itself to `assert`.',
  bad: "<?php assert('$n > 0');",
  good: '<?php assert($n > 0);',
  query: callsOf('assert'),
  check(match) {
    const call = match.node('call');
    const [text] = argumentValues(call);
    const content = text?.type === 'string' || text?.type === 'encapsed_string' ? text : undefined;
    return content === undefined ? undefined : { at: call, message: 'A text is always true here.' };
  },
};
