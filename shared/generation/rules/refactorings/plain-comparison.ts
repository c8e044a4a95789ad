import { NO_NODE, type FlatTree } from '../../../analysis';
import { nodesOfKind, type Refactoring, type TextEdit } from './refactoring';

const COMPARISON = /^(?:===?|!==?|<=?|>=?|instanceof|in)$/;

/** `a === b ? true : false` is `a === b`: a comparison is true or false already. */
export const plainComparison: Refactoring = {
  id: 'plain-comparison',
  description: 'Use the comparison itself in place of true and false',
  languages: ['javascript', 'typescript', 'java'],
  find: (tree) => nodesOfKind(tree, 'ternary_expression').flatMap((node) => rewrite(tree, node)),
};

function rewrite(tree: FlatTree, node: number): TextEdit[][] {
  const [condition, consequence, alternative] = ['condition', 'consequence', 'alternative'].map((field) =>
    tree.child(node, field),
  );
  if (condition === undefined || consequence === undefined || alternative === undefined) return [];
  const answers = `${tree.textOf(consequence)} ${tree.textOf(alternative)}`;
  if (!/^(?:true false|false true)$/.test(answers) || !isComparison(tree, condition)) return [];
  // A comment in it would be lost.
  if (!/^\s*\?\s*(?:true|false)\s*:\s*(?:true|false)$/.test(tree.text.slice(tree.end(condition), tree.end(node)))) {
    return [];
  }
  const text = tree.textOf(condition);
  const bare = tree.kind(condition) === 'parenthesized_expression' ? text.slice(1, -1).trim() : text;
  return [[{ start: tree.start(node), end: tree.end(node), text: answers === 'true false' ? bare : `!(${bare})` }]];
}

function isComparison(tree: FlatTree, node: number): boolean {
  const kind = tree.kind(node);
  if (kind === 'parenthesized_expression') {
    const [only, ...others] = tree.namedChildren(node);
    return only !== undefined && others.length === 0 && isComparison(tree, only);
  }
  if (kind === 'instanceof_expression') return true;
  if (kind !== 'binary_expression') return false;
  const operator = tree.child(node, 'operator');
  return operator !== NO_NODE && COMPARISON.test(tree.textOf(operator));
}
