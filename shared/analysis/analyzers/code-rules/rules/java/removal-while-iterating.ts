import type { CodeRule } from '../../code-rule';
import type { Node } from 'web-tree-sitter';
import { argumentsOf, callsIn } from '../../java-syntax/calls';
import { declaredType } from '../../java-syntax/declared-type';
import { enclosing } from '../../java-syntax/ancestors';
import { isSameCode } from '../../java-syntax/expressions';

const LOOP = new Set([
  'enhanced_for_statement',
  'for_statement',
  'while_statement',
  'do_statement',
  'lambda_expression',
]);
const LEAVING = new Set(['break_statement', 'return_statement', 'throw_statement']);
const VIEWS = new Set(['keySet', 'values', 'entrySet']);

export const removalWhileIterating: CodeRule = {
  id: 'java/removal-while-iterating',
  languages: ['java'],
  grade: 'crash',
  cwe: [662],
  description: 'Elements are removed from a collection while a loop walks over it.',
  help: 'The next step of the loop throws `ConcurrentModificationException`. Use `removeIf`, the `remove` of an `Iterator`, or walk over a copy.',
  bad: 'class Shop { void clear(List<Ware> all) { for (Ware one : all) if (one.isSold()) all.remove(one); } }',
  good: 'class Shop { void clear(List<Ware> all) { all.removeIf(Ware::isSold); } }',
  query:
    '(enhanced_for_statement value: [(identifier) (field_access) (method_invocation)] @value body: (_) @body) @loop',
  check(match) {
    const collection = collectionOf(match.node('value'));
    const type = collection && declaredType(collection);
    // Concurrent collections allow it; without the type one cannot tell.
    if (
      collection === undefined ||
      type === undefined ||
      !/^(?:Array|Linked|Hash|Tree)*(?:List|Set|Map|Collection)$/.test(type)
    ) {
      return undefined;
    }
    if (isMadeForThreads(match.file.source.text, collection.text)) return undefined;
    const loop = match.node('loop');
    return callsIn(match.node('body'))
      .filter(
        (call) => removesFrom(call, collection) && enclosing(call, LOOP)?.id === loop.id && !leavesAfter(call, loop),
      )
      .map((at) => ({ at, message: 'The loop over this collection fails at its next step.' }));
  },
};

/** Whether what is declared as a plain collection is made as one that several threads may change. */
function isMadeForThreads(text: string, collection: string): boolean {
  const name = collection.replace(/^this\./, '');
  return new RegExp(
    `\\b${name}\\s*=[^;]{0,80}(?:\\bConcurrent|\\bCopyOnWrite|\\bnewKeySet|\\bnewConcurrent|\\bnewCopyOnWrite)`,
  ).test(text);
}

/** The collection itself, also behind a view of a map. */
function collectionOf(value: Node): Node | undefined {
  if (value.type !== 'method_invocation') return value;
  if (!VIEWS.has(value.childForFieldName('name')?.text ?? '')) return undefined;
  return value.childForFieldName('object') ?? undefined;
}

function removesFrom(call: Node, collection: Node): boolean {
  const object = call.childForFieldName('object');
  const isRemoval = call.childForFieldName('name')?.text === 'remove' && argumentsOf(call).length === 1;
  return isRemoval && object !== null && isSameCode(object, collection);
}

/** After the removal the loop ends. */
function leavesAfter(call: Node, loop: Node): boolean {
  let node: Node | null = call;
  while (node !== null && node.id !== loop.id) {
    for (let next = node.nextNamedSibling; next !== null; next = next.nextNamedSibling) {
      if (LEAVING.has(next.type)) return true;
    }
    node = node.parent;
  }
  return false;
}
