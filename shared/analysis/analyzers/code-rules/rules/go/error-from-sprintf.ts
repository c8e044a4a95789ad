import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo, isCallTo } from '../../go-syntax/calls';

export const errorFromSprintf: CodeRule = {
  id: 'go/error-from-sprintf',
  languages: ['go'],
  grade: 'tidy',
  description: 'An error is made from a text that `fmt.Sprintf` makes; `fmt.Errorf` does both.',
  help: [
    '`fmt.Errorf` is shorter and can keep the error it tells about with `%w`.',
    'Write `fmt.Errorf(…)` in place of `errors.New(fmt.Sprintf(…))`.',
  ].join('\n\n'),
  bad: `package shop

import (
	"errors"
	"fmt"
)

func missing(id int) error {
	return errors.New(fmt.Sprintf("no order %d", id))
}`,
  good: `package shop

import (
	"fmt"
)

func missing(id int) error {
	return fmt.Errorf("no order %d", id)
}`,
  query: '(source_file) @file',
  check(match) {
    const file = match.node('file');
    const made = callsTo(file, 'errors', ['New']).filter((call) => textMaker(call) !== undefined);
    const calls = callsTo(file, 'errors', ['New', 'Is', 'As', 'Join', 'Unwrap']);
    return made.flatMap((call): Reported[] => {
      const inner = textMaker(call);
      if (inner === undefined) return [];
      const message = 'fmt.Errorf makes the text and the error in one.';
      // An import that is no longer used does not compile.
      if (calls.length === made.length) return [{ at: call, message }];
      const called = inner.childForFieldName('function')?.text.replace(/Sprintf$/, 'Errorf') ?? '';
      const values = inner.childForFieldName('arguments')?.text ?? '';
      return [
        {
          at: call,
          message,
          fix: {
            description: 'Use fmt.Errorf',
            edits: [{ start: call.startIndex, end: call.endIndex, text: `${called}${values}` }],
          },
        },
      ];
    });
  },
};

function textMaker(call: Node): Node | undefined {
  const [inner] = argumentsOf(call);
  return inner !== undefined && isCallTo(inner, 'fmt', ['Sprintf']) ? inner : undefined;
}
