import type { Node } from 'web-tree-sitter';
import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName, receiverOf } from '../../csharp-syntax/called';
import { declaredType } from '../../csharp-syntax/declared-type';
import { enclosingFunction } from '../../csharp-syntax/enclosing';

/** Dictionaries and sets allow to remove while they are walked; lists allow nothing. */
const LISTS: ReadonlySet<string> = new Set(['List', 'IList', 'ICollection', 'Collection', 'ObservableCollection']);
const GROWS: ReadonlySet<string> = new Set(['Add', 'Insert', 'AddRange']);
const SHRINKS: ReadonlySet<string> = new Set(['Remove', 'RemoveAt', 'RemoveAll', 'Clear']);

export const changedWhileEnumerated: CodeRule = {
  id: 'csharp/changed-while-enumerated',
  languages: ['csharp'],
  grade: 'crash',
  cwe: [662],
  description: 'A collection is changed inside the foreach that walks it.',
  help: 'The next round throws an `InvalidOperationException`. Walk a copy (`items.ToList()`), or use `RemoveAll`.',
  bad: `class Cart {
  void Clean(List<Item> items) {
    foreach (var item in items) { if (item.IsGone) { items.Remove(item); } }
  }
}`,
  good: `class Cart {
  void Clean(List<Item> items) {
    items.RemoveAll(item => item.IsGone);
  }
}`,
  query: '(foreach_statement right: [(identifier) (member_access_expression)] @walked body: (_) @body)',
  check(match) {
    const walked = match.node('walked');
    const around = enclosingFunction(walked);
    const isChange = (call: Node) => {
      const name = calledName(call);
      if (receiverOf(call)?.text !== walked.text || enclosingFunction(call)?.id !== around?.id) return false;
      const isList = walked.type === 'identifier' && LISTS.has(declaredType(walked) ?? '');
      return (isList && SHRINKS.has(name)) || (isList && GROWS.has(name) && argumentsOf(call).length > 0);
    };
    const changes = match.node('body').descendantsOfType('invocation_expression').filter(isChange);
    return changes
      .filter((call) => !leavesLoop(call))
      .map((at) => ({ at, message: `The foreach over ${walked.text} throws in its next round.` }));
  },
};

/** Whoever leaves the loop right after the change never comes to the next round. */
function leavesLoop(call: Node): boolean {
  for (let node: Node | null = call; node !== null && node.type !== 'foreach_statement'; node = node.parent) {
    for (let next = node.nextNamedSibling; next !== null; next = next.nextNamedSibling) {
      if (/^(?:break|return|throw|goto)_statement$/.test(next.type)) return true;
    }
  }
  return false;
}
