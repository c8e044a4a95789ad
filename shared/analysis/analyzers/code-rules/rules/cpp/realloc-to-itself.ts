import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../cpp-syntax/test-path';
import { argumentsOf, calledName } from '../../cpp-syntax/called';

export const reallocToItself: CodeRule = {
  id: 'c/realloc-to-itself',
  languages: ['c', 'cpp'],
  grade: 'suspect',
  cwe: [401],
  description: 'The result of realloc overwrites the only pointer to the old memory.',
  help: 'When there is no more memory, `realloc` returns `NULL` and the old block stays: it is lost, and the next access crashes. Keep the result in another variable until it is checked.',
  bad: 'void f(struct list *list, size_t n) { list->items = realloc(list->items, n); }',
  good: `void f(struct list *list, size_t n) {
  void *items = realloc(list->items, n);
  if (items != NULL) list->items = items;
}`,
  query:
    '(assignment_expression left: (_) @left operator: "=" right: [(call_expression) (cast_expression)] @right) @at',
  check(match) {
    const right = match.node('right');
    const call = right.type === 'cast_expression' ? right.childForFieldName('value') : right;
    if (call?.type !== 'call_expression' || calledName(call) !== 'realloc') return undefined;
    if (isTestPath(match.file.path)) return undefined;
    const isSame = argumentsOf(call)[0]?.text === match.node('left').text;
    return isSame ? { at: match.node('at'), message: 'If this fails, the old memory is lost.' } : undefined;
  },
};
