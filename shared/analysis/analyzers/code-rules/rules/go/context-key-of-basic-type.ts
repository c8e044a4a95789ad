import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { isTestCode } from '../../go-syntax/is-test-code';

export const contextKeyOfBasicType: CodeRule = {
  id: 'go/context-key-of-basic-type',
  languages: ['go'],
  grade: 'suspect',
  description: 'A value is put into a context under a plain text or number.',
  help: [
    'Any other package that chooses the same key reads or replaces the value.',
    'Use a type of your own for the key: `type key struct{}`.',
  ].join('\n\n'),
  bad: `package shop

import "context"

func withUser(ctx context.Context, user string) context.Context {
	return context.WithValue(ctx, "user", user)
}`,
  good: `package shop

import "context"

type userKey struct{}

func withUser(ctx context.Context, user string) context.Context {
	return context.WithValue(ctx, userKey{}, user)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestCode(match.file)) return undefined;
    return callsTo(match.node('file'), 'context', ['WithValue']).flatMap((call): Reported[] => {
      const key = argumentsOf(call)[1];
      if (key === undefined || !BASIC.has(key.type)) return [];
      return [{ at: key, message: 'Another package may use the same key; a type of your own cannot be mistaken.' }];
    });
  },
};

const BASIC = new Set(['interpreted_string_literal', 'raw_string_literal', 'int_literal']);
