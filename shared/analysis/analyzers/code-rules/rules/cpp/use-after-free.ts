import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../cpp-syntax/called';

/** Behind these, code runs only sometimes. */
const STRAIGHT: ReadonlySet<string> = new Set(['expression_statement', 'declaration', 'return_statement']);
const MAX_STATEMENTS = 50;

export const useAfterFree: CodeRule = {
  id: 'c/use-after-free',
  languages: ['c', 'cpp'],
  grade: 'crash',
  cwe: [416, 415],
  description: 'Memory is used, or freed again, after it was freed.',
  help: 'By then it may belong to somebody else: the program reads or overwrites their data, which attackers know how to use. Free it last, or set the pointer to `NULL`.',
  bad: 'void f(struct item *item) { free(item); log_name(item->name); }',
  good: 'void f(struct item *item) { log_name(item->name); free(item); }',
  query: `
    (expression_statement (call_expression function: (identifier) @name arguments: (argument_list . (_) @freed .)
      (#eq? @name "free"))) @statement`,
  check(match) {
    const freed = match.node('freed').text;
    if (!/^\w+(?:(?:->|\.)\w+)*$/.test(freed)) return undefined;
    let statement = match.node('statement').nextNamedSibling;
    for (let count = 0; statement !== null && count < MAX_STATEMENTS; count++) {
      if (statement.type === 'comment') {
        statement = statement.nextNamedSibling;
        continue;
      }
      if (!STRAIGHT.has(statement.type)) return undefined;
      const use = useIn(statement, freed);
      if (use !== undefined) return { at: use, message: `${freed} was freed above.` };
      if (isSet(statement, freed)) return undefined;
      statement = statement.nextNamedSibling;
    }
    return undefined;
  },
};

function useIn(statement: Node, freed: string): Node | undefined {
  const accesses = statement.descendantsOfType(['field_expression', 'subscript_expression', 'pointer_expression']);
  const access = accesses.find((one) => {
    const isDereference = one.type !== 'pointer_expression' || one.text.startsWith('*');
    return (
      isDereference &&
      one.childForFieldName('argument')?.text === freed &&
      (one.type !== 'field_expression' || one.text.startsWith(`${freed}->`))
    );
  });
  if (access !== undefined && !isInSizeof(access)) return access;
  return statement
    .descendantsOfType('call_expression')
    .find((call) => calledName(call) === 'free' && argumentsOf(call)[0]?.text === freed);
}

function isInSizeof(node: Node): boolean {
  return node.parent?.type === 'sizeof_expression' || node.parent?.parent?.type === 'sizeof_expression';
}

/** Whether the pointer, or what it hangs on, points to something else from here on. */
function isSet(statement: Node, freed: string): boolean {
  if (statement.type === 'declaration') return false;
  const root = /^\w+/.exec(freed)?.[0] ?? freed;
  return (
    statement.descendantsOfType(['assignment_expression', 'update_expression']).some((one) => {
      const target = (one.childForFieldName('left') ?? one.childForFieldName('argument'))?.text ?? '';
      return target === freed || target === root;
    }) || statement.text.includes(`&${freed}`)
  );
}
