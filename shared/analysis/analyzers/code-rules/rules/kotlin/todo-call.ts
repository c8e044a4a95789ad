import type { CodeRule } from '../../code-rule';
import { argumentsOf } from '../../kotlin-syntax/calls';
import { enclosingFunction } from '../../kotlin-syntax/functions';
import { annotationsOf, isTestPath } from '../../kotlin-syntax/tests';

export const todoCall: CodeRule = {
  id: 'kotlin/todo-call',
  languages: ['kotlin'],
  grade: 'suspect',
  cwe: [617],
  description: 'A function ends in TODO(), which always throws, and does not say what is missing.',
  help: 'Whoever comes here gets a `NotImplementedError`, which is an `Error` and passes most handlers. Write the missing part, or leave the function out; where it has to wait, give the reason: `TODO("…")`.',
  bad: 'fun price(): Int = TODO()',
  good: 'fun price(): Int = shop.price()',
  query: '((call_expression . (identifier) @name (value_arguments)) @call (#eq? @name "TODO"))',
  check(match) {
    const call = match.node('call');
    if (isTestPath(match.file.path) || argumentsOf(call).length > 0) return undefined;
    // An annotation says it to whoever calls the function, or to the compiler.
    const method = enclosingFunction(call);
    if (method !== undefined && annotationsOf(method).some(({ text }) => /Deprecated|implement/i.test(text))) {
      return undefined;
    }
    return { at: call, message: 'This throws whenever it is reached.' };
  },
};
