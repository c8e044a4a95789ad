import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsNamed, callsTo } from '../../go-syntax/calls';
import { packageName } from '../../go-syntax/imports';
import { stringLiteral } from '../../go-syntax/string-literal';

export const timeLayout: CodeRule = {
  id: 'go/time-layout',
  languages: ['go'],
  grade: 'bug',
  cwe: [628],
  description:
    'A layout of dates is written in letters, or with day and month mixed up; Go writes it as an example date.',
  help: [
    'The layout shows how Mon Jan 2 15:04:05 2006 is written. Letters such as `YYYY-MM-DD` are copied into the result as they are, and `2006-02-01` swaps day and month.',
    'Write `2006-01-02`, or use a constant such as `time.DateOnly`.',
  ].join('\n\n'),
  bad: `package shop

func day(when time.Time) string {
	return when.Format("YYYY-MM-DD")
}`,
  good: `package shop

func day(when time.Time) string {
	return when.Format("2006-01-02")
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    if (packageName(file, 'time') === undefined && callsNamed(file, ['Format']).length === 0) return undefined;
    const layouts = [
      ...callsNamed(file, ['Format']).filter((call) => argumentsOf(call).length === 1),
      ...callsTo(file, 'time', ['Parse', 'ParseInLocation']),
    ];
    return layouts.flatMap((call): Reported[] => {
      const [layout] = argumentsOf(call);
      const text = stringLiteral(layout);
      if (layout === undefined || text === undefined) return [];
      if (LETTERS.test(text)) {
        return [{ at: layout, message: 'Go does not know these letters; it writes layouts as an example date.' }];
      }
      return SWAPPED.test(text) ? [{ at: layout, message: 'Here 02 is the day and 01 the month.' }] : [];
    });
  },
};

const LETTERS = /yyyy[-/.]?mm|dd[-/.]mm[-/.]yyyy|mm[-/.]dd[-/.]yyyy|hh:mm|%Y-%m|%H:%M/i;
const SWAPPED = /2006-02-01/;
