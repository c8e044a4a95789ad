import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';

/** Functions that take a duration, and where among the arguments it stands. */
const WAITS: readonly (readonly [path: string, names: readonly string[], position: number])[] = [
  ['time', ['Sleep', 'After', 'NewTimer', 'NewTicker', 'Tick', 'AfterFunc'], 0],
  ['context', ['WithTimeout'], 1],
];
const MOST_NANOSECONDS_MEANT = 100_000;

export const durationWithoutUnit: CodeRule = {
  id: 'go/duration-without-unit',
  languages: ['go'],
  grade: 'bug',
  cwe: [682],
  description: 'A plain number is given as a duration, which makes it nanoseconds.',
  help: [
    '`time.Sleep(5)` sleeps for five billionths of a second, that is, not at all.',
    'Multiply by the unit that is meant, such as `5 * time.Second`.',
  ].join('\n\n'),
  bad: `package shop

import "time"

func wait() {
	time.Sleep(5)
}`,
  good: `package shop

import "time"

func wait() {
	time.Sleep(5 * time.Second)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    return WAITS.flatMap(([path, names, position]) =>
      callsTo(file, path, names).flatMap((call): Reported[] => {
        const duration = argumentsOf(call)[position];
        if (duration?.type !== 'int_literal') return [];
        const number = Number(duration.text.replaceAll('_', ''));
        // 0 and 1 are used for "at once".
        if (!(number > 1 && number < MOST_NANOSECONDS_MEANT)) return [];
        return [{ at: duration, message: `This is ${duration.text} nanoseconds; the unit is missing.` }];
      }),
    );
  },
};
