import type { Node } from 'web-tree-sitter';

/** Whether the line says to gosec, which asks the same, that this is meant. */
export function isAnswered(node: Node): boolean {
  let statement = node;
  while (statement.parent !== null && statement.parent.startPosition.row === node.startPosition.row) {
    statement = statement.parent;
  }
  const comments =
    statement.parent?.descendantsOfType(
      'comment',
      { row: node.startPosition.row, column: 0 },
      { row: node.startPosition.row + 1, column: 0 },
    ) ?? [];
  return comments.some(
    ({ text, startPosition }) =>
      startPosition.row === node.startPosition.row && /#nosec\b|\bnolint:[\w,]*gosec\b/.test(text),
  );
}
