import type { Node } from 'web-tree-sitter';

/** The attributes written before an item. */
export function attributesOf(item: Node): Node[] {
  const attributes: Node[] = [];
  let before = item.previousNamedSibling;
  while (before !== null && ['attribute_item', 'line_comment', 'block_comment'].includes(before.type)) {
    if (before.type === 'attribute_item') attributes.unshift(before);
    before = before.previousNamedSibling;
  }
  return attributes;
}

/** `#[test]`, `#[tokio::test]`, `#[rstest]` and the like. */
export function isTestFunction(item: Node): boolean {
  return attributesOf(item).some(({ text }) =>
    /^#\[\s*(?:\w+::)*(?:test|rstest|test_case|quickcheck|proptest)\b/.test(text),
  );
}
