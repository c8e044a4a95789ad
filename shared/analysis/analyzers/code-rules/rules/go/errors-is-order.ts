import type { Node } from 'web-tree-sitter';
import type { CodeRule, Reported } from '../../code-rule';
import { argumentsOf, callsTo } from '../../go-syntax/calls';
import { localVariable } from '../../go-syntax/local-variable';

export const errorsIsOrder: CodeRule = {
  id: 'go/errors-is-order',
  languages: ['go'],
  grade: 'bug',
  cwe: [628],
  description: 'The arguments of `errors.Is` are in the wrong order.',
  help: [
    '`errors.Is(err, target)` unwraps its first argument. The other way round it finds the target only where nothing wraps it.',
    'Write the error you got first, and the one you look for second.',
  ].join('\n\n'),
  bad: `package shop

import "errors"

func isEnd(err error) bool {
	return errors.Is(io.EOF, err)
}`,
  good: `package shop

import "errors"

func isEnd(err error) bool {
	return errors.Is(err, io.EOF)
}`,
  query: '(source_file) @file',
  check(match) {
    return callsTo(match.node('file'), 'errors', ['Is']).flatMap((call): Reported[] => {
      const [got, target] = argumentsOf(call);
      if (got === undefined || target === undefined || !isTarget(got) || !GOT.test(target.text)) {
        return [];
      }
      return [
        {
          at: call,
          message: `${got.text} wraps nothing: ${target.text} is what is to be unwrapped.`,
          fix: {
            description: 'Swap the arguments',
            edits: [
              { start: got.startIndex, end: got.endIndex, text: target.text },
              { start: target.startIndex, end: target.endIndex, text: got.text },
            ],
          },
        },
      ];
    });
  },
};

/** What a test wants to get is looked for, whatever it is called. */
const GOT = /^err$|^(?!want|expect|target)\w+Err$/;

/** A variable of the function holds what it got. */
function isTarget(node: Node): boolean {
  return TARGET.test(node.text) && (node.type !== 'identifier' || localVariable(node.text, node) === undefined);
}

/** Errors that are there once for a whole program: `io.EOF`, `sql.ErrNoRows`, `errClosed`. */
const TARGET = /^(?:\w+\.)?(?:EOF|[eE]rr[A-Z]\w*)$/;
