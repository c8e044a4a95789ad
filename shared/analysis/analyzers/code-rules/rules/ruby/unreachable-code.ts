import type { CodeRule } from '../../code-rule';
import { callsOf } from '../../ruby-syntax/calls';
import { leavesBlock } from '../../ruby-syntax/statements';
import { isTestPath } from '../../ruby-syntax/test-code';

export const unreachableCode: CodeRule = {
  id: 'ruby/unreachable-code',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [561],
  description: 'Code stands behind a statement that never lets it run.',
  help: 'Behind `return`, `raise`, `break` or `next` nothing of the same block runs. Remove it, or move the statement that leaves.',
  bad: 'def f\n  return 1\n  log\nend',
  good: 'def f\n  log\n  return 1\nend',
  query: `[(return) (break) (next) (redo) (retry)] @leaving ${callsOf('raise', 'exit', 'exit!', 'abort')}`,
  check(match) {
    const leaving = match.find('leaving') ?? match.node('call');
    if (!BLOCKS.has(leaving.parent?.type ?? '') || !leavesBlock(leaving) || isTestPath(match.file.path)) {
      return undefined;
    }
    let next = leaving.nextNamedSibling;
    while (next !== null && SKIPPED.has(next.type)) next = next.nextNamedSibling;
    return next === null || CLAUSES.has(next.type) || next.hasError
      ? undefined
      : { at: next, message: 'This never runs: the statement above leaves the block.' };
  },
};

const BLOCKS: ReadonlySet<string> = new Set(['body_statement', 'block_body', 'then', 'else']);
const SKIPPED: ReadonlySet<string> = new Set(['comment', 'heredoc_body', 'empty_statement']);
const CLAUSES: ReadonlySet<string> = new Set([
  'rescue',
  'ensure',
  'else',
  'method',
  'class',
  'module',
  'end_block',
  'uninterpreted',
]);
