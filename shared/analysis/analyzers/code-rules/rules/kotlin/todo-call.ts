import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../kotlin-syntax/tests';

export const todoCall: CodeRule = {
  id: 'kotlin/todo-call',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [617],
  description: 'A function ends in TODO(), which always throws.',
  help: 'Whoever comes here gets a `NotImplementedError`, which is an `Error` and passes most handlers. Write the missing part, or leave the function out.',
  bad: 'fun price(): Int = TODO("ask the shop")',
  good: 'fun price(): Int = shop.price()',
  query: '((call_expression . (identifier) @name (value_arguments)) @call (#eq? @name "TODO"))',
  check(match) {
    return isTestPath(match.file.path)
      ? undefined
      : { at: match.node('call'), message: 'This throws whenever it is reached.' };
  },
};
