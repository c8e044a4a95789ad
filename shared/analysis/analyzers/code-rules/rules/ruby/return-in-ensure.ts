import type { CodeRule } from '../../code-rule';
import { inside } from '../../ruby-syntax/inside';

export const returnInEnsure: CodeRule = {
  id: 'ruby/return-in-ensure',
  languages: ['ruby'],
  grade: 'bug',
  cwe: [584],
  description: 'A return in ensure swallows every error.',
  help: 'Whatever is being raised is dropped when `ensure` returns, and the value that was returned before is lost. Let `ensure` only clean up.',
  bad: 'def f\n  work\nensure\n  return false\nend',
  good: 'def f\n  work\nrescue WorkError\n  false\nensure\n  close\nend',
  query: '(ensure) @ensure',
  check(match) {
    for (const inner of inside(match.node('ensure'), NESTED)) {
      if (inner.type === 'return') {
        return { at: inner, message: 'This drops whatever error is on its way, and the value returned before.' };
      }
    }
    return undefined;
  },
};

const NESTED: ReadonlySet<string> = new Set(['method', 'singleton_method', 'lambda', 'block', 'do_block', 'class']);
