import type { CodeRule } from '../../code-rule';
import { calledFunction, calledMethod } from '../../php-syntax/called-function';

export const monthForMinutes: CodeRule = {
  id: 'php/month-for-minutes',
  languages: ['php'],
  grade: 'bug',
  description: 'A time is written with the month where the minutes should be.',
  help: 'In the formats of PHP `m` is the month and `i` the minutes.',
  bad: "<?php echo date('H:m');",
  good: "<?php echo date('H:i');",
  query: '(argument (string (string_content) @format))',
  check(match) {
    const format = match.node('format');
    // `HH:mm` is how other libraries write hours and minutes.
    const found = /(?<![\\HhGg])[HhGg]:m(?!m)/.exec(format.text);
    const call = format.parent?.parent?.parent?.parent ?? null;
    const name = calledFunction(call) ?? calledMethod(call) ?? '';
    if (
      found === null ||
      !/^(?:date|gmdate|format|date_format|createFromFormat|strftime|toString|date_i18n|isoFormat)$/.test(name) ||
      name === 'isoFormat'
    ) {
      return undefined;
    }
    const at = format.startIndex + found.index + 2;
    return {
      at: { start: at, end: at + 1 },
      message: '`m` is the month; minutes are `i`.',
      fix: { description: 'Write the minutes', edits: [{ start: at, end: at + 1, text: 'i' }] },
    };
  },
};
