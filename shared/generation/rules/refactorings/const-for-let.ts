import { isModule, NO_NODE, type FlatTree } from '../../../analysis';
import { nodesOfKind, type Refactoring, type TextEdit } from './refactoring';

const WRITES = /^(?:assignment_expression|augmented_assignment_expression|update_expression|for_in_statement)$/;

/** `let` of a name that nothing in the file ever assigns to. */
export const constForLet: Refactoring = {
  id: 'const-for-let',
  description: 'Declare what is never assigned to again with const',
  languages: ['javascript', 'typescript'],
  find(tree) {
    // Code that is made at run time may assign to any name.
    if (/\b(?:eval|with)\s*\(|new\s+Function\b/.test(tree.text)) return [];
    const written = writtenNames(tree);
    return nodesOfKind(tree, 'lexical_declaration').flatMap((node) => {
      const keyword = tree.firstChild(node);
      if (keyword === NO_NODE || tree.textOf(keyword) !== 'let' || !isOfThisFile(tree, tree.parent(node))) {
        return [];
      }
      const declarators = tree.namedChildren(node);
      const isSafe = declarators.every((declarator) => {
        const name = tree.child(declarator, 'name');
        return (
          tree.kind(name) === 'identifier' &&
          tree.child(declarator, 'value') !== NO_NODE &&
          !written.has(tree.textOf(name))
        );
      });
      const edit: TextEdit = { start: tree.start(keyword), end: tree.end(keyword), text: 'const' };
      return isSafe && declarators.length > 0 ? [[edit]] : [];
    });
  },
};

/** In a plain script, what stands outside of functions is there for the other scripts of the page, which may assign to it. */
function isOfThisFile(tree: FlatTree, scope: number): boolean {
  if (tree.kind(scope) === 'program') return isModule(tree.text);
  return /block|case/.test(tree.kind(scope));
}

function writtenNames(tree: FlatTree): ReadonlySet<string> {
  const names = new Set<string>();
  for (let node = 0; node < tree.length; node++) {
    if (!WRITES.test(tree.kind(node))) continue;
    const left = tree.child(node, 'left');
    const target = left === NO_NODE ? tree.child(node, 'argument') : left;
    if (target === NO_NODE) continue;
    for (const [name] of tree.textOf(target).matchAll(/[\w$\u0080-\uffff]+/g)) names.add(name);
  }
  return names;
}
