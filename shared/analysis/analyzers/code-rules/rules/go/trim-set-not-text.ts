import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { stringLiteral } from '../../go-syntax/string-literal';

export const trimSetNotText: CodeRule = {
  id: 'go/trim-set-not-text',
  languages: ['go'],
  grade: 'suspect',
  cwe: [628],
  description: '`TrimLeft`, `TrimRight` or `Trim` is given a word, of which it takes away every letter, in any order.',
  help: [
    'The second argument is a set of characters: `TrimLeft("https://shop", "https://")` leaves "op".',
    'To take away a text as a whole, use `strings.TrimPrefix` or `strings.TrimSuffix`.',
  ].join('\n\n'),
  bad: `package shop

import "strings"

func host(url string) string {
	return strings.TrimLeft(url, "https://")
}`,
  good: `package shop

import "strings"

func host(url string) string {
	return strings.TrimPrefix(url, "https://")
}`,
  query: '(source_file) @file',
  check(match) {
    return callsTo(match.node('file'), 'strings', ['TrimLeft', 'TrimRight', 'Trim']).flatMap((call): Reported[] => {
      const set = argumentsOf(call)[1];
      const letters: readonly string[] = (stringLiteral(set) ?? '').match(/./gsu) ?? [];
      // A set names each character once.
      if (set === undefined || letters.includes('\\') || new Set(letters).size === letters.length) return [];
      return [{ at: set, message: 'This is taken as a set of characters, not as a text.' }];
    });
  },
};
