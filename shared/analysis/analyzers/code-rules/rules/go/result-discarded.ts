import type { CodeRule } from '../../code-rule';
import { calledName, callsTo } from '../../go-syntax/calls';
import { isTestFile } from '../../go-syntax/is-test-code';

/** Functions that do nothing but give a result, by package. */
const PURE: readonly (readonly [path: string, names: readonly string[]])[] = [
  ['fmt', ['Sprintf', 'Sprint', 'Sprintln', 'Errorf']],
  ['errors', ['New', 'Join', 'Unwrap', 'Is']],
  [
    'strings',
    [
      'Replace',
      'ReplaceAll',
      'ToLower',
      'ToUpper',
      'Trim',
      'TrimSpace',
      'TrimPrefix',
      'TrimSuffix',
      'TrimLeft',
      'TrimRight',
      'Split',
      'Join',
      'Repeat',
      'Contains',
      'HasPrefix',
      'HasSuffix',
    ],
  ],
  ['strconv', ['Itoa', 'Quote', 'FormatInt']],
  ['context', ['WithValue']],
  ['path/filepath', ['Join', 'Clean', 'Base', 'Dir']],
  ['slices', ['Clone', 'Contains', 'Delete', 'Insert', 'Compact', 'Index']],
];

export const resultDiscarded: CodeRule = {
  id: 'go/result-discarded',
  languages: ['go'],
  grade: 'bug',
  cwe: [252],
  description: 'The result of a function that does nothing else is thrown away.',
  help: [
    'These functions do not change what they are given; they return something new, and here nobody takes it.',
    'Assign or return the result, or remove the call.',
  ].join('\n\n'),
  bad: `package shop

import "strings"

func clean(name string) string {
	strings.TrimSpace(name)
	return name
}`,
  good: `package shop

import "strings"

func clean(name string) string {
	name = strings.TrimSpace(name)
	return name
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestFile(match.file)) return undefined;
    const calls = PURE.flatMap(([path, names]) => callsTo(match.node('file'), path, names));
    const alone = calls.filter((call) => call.parent?.type === 'expression_statement');
    return alone.map((call) => ({
      at: call,
      message: `${calledName(call)} only gives a result, and nobody takes it.`,
    }));
  },
};
