import type { Node, Tree } from 'web-tree-sitter';
import { enclosing } from './calls';

const FUNCTIONS = new Set(['function_definition', 'lambda']);
const GIVES = ['assignment', 'augmented_assignment', 'for_statement', 'for_in_clause', 'named_expression'];

/** Names and what gives them a value, for each function that was asked about: many calls may be in one. */
const KNOWN = new WeakMap<Tree, Map<number, ReadonlyMap<string, readonly Node[]>>>();

/** What a name was given, where that is said once in its function and it is no parameter. */
export function onlyValueOf(name: Node): Node | undefined {
  const around = enclosing(name, FUNCTIONS);
  const parameters = around?.childForFieldName('parameters');
  if (parameters?.descendantsOfType('identifier').some(({ text }) => text === name.text) === true) return undefined;
  const [only, ...others] = givenIn(around ?? name.tree.rootNode).get(name.text) ?? [];
  if (only?.type !== 'assignment' || others.length > 0 || only.childForFieldName('left')?.type !== 'identifier') {
    return undefined;
  }
  return only.childForFieldName('right') ?? undefined;
}

function givenIn(scope: Node): ReadonlyMap<string, readonly Node[]> {
  const ofTree = KNOWN.get(scope.tree) ?? new Map<number, ReadonlyMap<string, readonly Node[]>>();
  KNOWN.set(scope.tree, ofTree);
  const known = ofTree.get(scope.id);
  if (known !== undefined) return known;
  const given = new Map<string, Node[]>();
  for (const one of scope.descendantsOfType(GIVES)) {
    const target = one.childForFieldName('left') ?? one.childForFieldName('name');
    const names = new Set(target?.descendantsOfType('identifier').map(({ text }) => text));
    for (const name of names) given.set(name, [...(given.get(name) ?? []), one]);
  }
  ofTree.set(scope.id, given);
  return given;
}
