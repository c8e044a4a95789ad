import type { CodeRule } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';
import { constantText } from '../../go-syntax/string-literal';
import { enclosingLoop } from '../../go-syntax/surroundings';

export const regexpCompiledInLoop: CodeRule = {
  id: 'go/regexp-compiled-in-loop',
  languages: ['go'],
  grade: 'slow',
  description: 'The same regular expression is compiled in every round of a loop.',
  help: [
    'Compiling costs many times more than matching.',
    'Compile it once, in a variable of the package or before the loop.',
  ].join('\n\n'),
  bad: `package shop

import "regexp"

func count(lines []string) (found int) {
	for _, line := range lines {
		if regexp.MustCompile("^[0-9]+$").MatchString(line) {
			found++
		}
	}
	return found
}`,
  good: `package shop

import "regexp"

var number = regexp.MustCompile("^[0-9]+$")

func count(lines []string) (found int) {
	for _, line := range lines {
		if number.MatchString(line) {
			found++
		}
	}
	return found
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    const calls = callsTo(match.node('file'), 'regexp', ['MustCompile', 'Compile', 'MatchString', 'Match']);
    const repeated = calls.filter(
      (call) => constantText(argumentsOf(call)[0]) !== undefined && enclosingLoop(call) !== undefined,
    );
    return repeated.map((call) => ({ at: call, message: 'This compiles the same expression in every round.' }));
  },
};
