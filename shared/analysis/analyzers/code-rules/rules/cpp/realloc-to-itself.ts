import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../cpp-syntax/test-path';
import { argumentsOf, calledName } from '../../cpp-syntax/called';

const ASSERTS = /^(?:\w*assert\w*|ALLEGE|REQUIRE|CHECK)\s*\(/i;
const ENDS =
  /^(?:_?_?exit|_Exit|abort|errx?|v?die\w*|fatal\w*|panic\w*|bye|bail\w*|oom\w*|\w*exhausted|out_?of_?mem\w*)$/i;

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
    const at = match.node('at');
    const left = match.node('left').text;
    if (isTestPath(match.file.path) || argumentsOf(call)[0]?.text !== left) return undefined;
    return isKept(at, left) || endsTheProgram(at, left)
      ? undefined
      : { at, message: 'If this fails, the old memory is lost.' };
  },
};

/** Whether another variable points to the old memory. */
function isKept(assignment: Node, pointer: string): boolean {
  const statement = assignment.parent;
  for (let before = statement?.previousNamedSibling; before != null; before = before.previousNamedSibling) {
    const values = [
      ...before.descendantsOfType('init_declarator').map((one) => one.childForFieldName('value')),
      ...before.descendantsOfType('assignment_expression').map((one) => one.childForFieldName('right')),
    ];
    if (values.some((value) => value?.text === pointer)) return true;
  }
  return false;
}

/** Memory that is lost when the program ends at once is nobody's loss. */
function endsTheProgram(assignment: Node, pointer: string): boolean {
  const next = assignment.parent?.nextNamedSibling;
  if (next?.type === 'expression_statement' && ASSERTS.test(next.text)) return next.text.includes(pointer);
  if (next?.type !== 'if_statement' || !(next.childForFieldName('condition')?.text ?? '').includes(pointer)) {
    return false;
  }
  const calls = next.childForFieldName('consequence')?.descendantsOfType('call_expression') ?? [];
  return calls.some((one) => ENDS.test(calledName(one)));
}
