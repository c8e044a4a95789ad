import { NO_NODE, type FlatTree } from '../../../analysis';
import { nodesOfKind, type Refactoring, type TextEdit } from './refactoring';

const LEAVES = /^(?:return|throw)_statement$/;
const DECLARES = /declaration|class/;

/** `else` behind a branch that has left already: its content can stand without it. */
export const noElseAfterReturn: Refactoring = {
  id: 'no-else-after-return',
  description: 'Leave out the else behind a branch that returns',
  languages: ['javascript', 'typescript', 'java'],
  find: (tree) => nodesOfKind(tree, 'if_statement').flatMap((node) => rewrite(tree, node)),
};

function rewrite(tree: FlatTree, node: number): TextEdit[][] {
  const consequence = tree.child(node, 'consequence');
  const block = elseBlock(tree, node);
  if (block === NO_NODE || !leaves(tree, consequence) || !isBlock(tree, tree.parent(node))) return [];
  const content = tree.namedChildren(block);
  // A name of the branch would meet those around it.
  if (content.length === 0 || content.some((child) => DECLARES.test(tree.kind(child)))) return [];
  // What is said between the branch and its else would be lost.
  if (!/^\s*else\s*$/.test(tree.text.slice(tree.end(consequence), tree.start(block)))) return [];
  const inside = tree.text.slice(tree.start(block) + 1, tree.end(block) - 1);
  const moved = outdented(inside, indentOf(tree, node));
  return moved === undefined ? [] : [[{ start: tree.end(consequence), end: tree.end(block), text: moved }]];
}

function leaves(tree: FlatTree, block: number): boolean {
  const last = block !== NO_NODE && isBlock(tree, block) ? tree.namedChildren(block).at(-1) : undefined;
  return last !== undefined && LEAVES.test(tree.kind(last));
}

function elseBlock(tree: FlatTree, node: number): number {
  const alternative = tree.child(node, 'alternative');
  if (alternative === NO_NODE || isBlock(tree, alternative)) return alternative;
  const [block = NO_NODE] = tree.namedChildren(alternative);
  return block !== NO_NODE && isBlock(tree, block) ? block : NO_NODE;
}

/** The lines between the braces one step further out; undefined where that is not all there is to it. */
function outdented(inside: string, indent: string): string | undefined {
  const lines = inside.split('\n');
  const [first = '', ...rest] = lines.map((line) => line.trimEnd());
  const content = rest.slice(0, -1);
  // Texts over several lines would change with their indentation, and code on the line of a brace has none.
  if (/`|"""|\/\*/.test(inside) || content.length === 0 || first !== '' || (rest.at(-1) ?? '') !== '') return undefined;
  const step = (/^[ \t]*/.exec(content[0] ?? '')?.[0] ?? '').slice(indent.length);
  if (step === '' || content.some((line) => line !== '' && !line.startsWith(indent + step))) return undefined;
  const moved = content.map((line) => (line === '' ? line : indent + line.slice(indent.length + step.length)));
  const breaks = inside.includes('\r\n') ? '\r\n' : '\n';
  return breaks + moved.join(breaks);
}

function isBlock(tree: FlatTree, node: number): boolean {
  return /^(?:statement_block|block)$/.test(tree.kind(node));
}

function indentOf(tree: FlatTree, node: number): string {
  const start = tree.start(node);
  return /[ \t]*$/.exec(tree.text.slice(tree.text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
}
