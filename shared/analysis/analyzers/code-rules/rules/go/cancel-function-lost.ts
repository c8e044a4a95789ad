import type { CodeRule, Reported } from '../../code-rule';
import { callsTo } from '../../go-syntax/calls';
import { isTestFile } from '../../go-syntax/is-test-code';

export const cancelFunctionLost: CodeRule = {
  id: 'go/cancel-function-lost',
  languages: ['go'],
  grade: 'bug',
  cwe: [772],
  description: 'The function that ends a context is thrown away.',
  help: [
    'The context and its timer live on until the parent ends, even when nobody needs them any more.',
    'Keep the function and `defer cancel()`.',
  ].join('\n\n'),
  bad: `package shop

import "context"

func load(ctx context.Context) error {
	ctx, _ = context.WithCancel(ctx)
	return read(ctx)
}`,
  good: `package shop

import "context"

func load(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return read(ctx)
}`,
  query: '(source_file) @file',
  check(match) {
    if (isTestFile(match.file)) return undefined;
    const calls = callsTo(match.node('file'), 'context', [
      'WithCancel',
      'WithTimeout',
      'WithDeadline',
      'WithCancelCause',
    ]);
    return calls.flatMap((call): Reported[] => {
      const left = call.parent?.parent?.childForFieldName('left')?.namedChildren ?? [];
      if (left.length !== 2 || left[1]?.text !== '_') return [];
      return [{ at: left[1], message: 'Nobody can end this context before its parent ends.' }];
    });
  },
};
