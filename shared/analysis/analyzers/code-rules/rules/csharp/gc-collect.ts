import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const gcCollect: CodeRule = {
  id: 'csharp/gc-collect',
  languages: ['csharp'],
  grade: 'slow',
  description: 'The garbage collector is forced to run.',
  help: 'It stops all threads and makes young objects old, so later collections cost more. Leave it to the runtime; free what is not memory with `Dispose`.',
  bad: `class Cache {
  void Clear() { items.Clear(); GC.Collect(); }
}`,
  good: `class Cache {
  void Clear() { items.Clear(); }
}`,
  query: `
    (invocation_expression function: (member_access_expression expression: (_) @type name: (identifier) @name)
      (#eq? @name "Collect") (#any-of? @type "GC" "System.GC")) @at`,
  check(match) {
    return isTestPath(match.file.path)
      ? undefined
      : { at: match.node('at'), message: 'This stops all threads; the runtime knows better when.' };
  },
};
