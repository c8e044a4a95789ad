import type { FlatPattern, NodePattern } from './flat-pattern';

/** Texts of which every match holds one as the whole text of a node; undefined where a pattern does not demand any. */
export function requiredTexts({ roots, predicates }: FlatPattern): readonly string[] | undefined {
  const demanded = predicates.filter(({ capture }) => roots.every((root) => alwaysCaptures(root, capture)));
  return demanded
    .flatMap(({ texts }) => (texts === undefined ? [] : [texts]))
    .sort((left, right) => shortest(right) - shortest(left))[0];
}

function alwaysCaptures({ captures, children }: NodePattern, capture: string): boolean {
  if (captures.includes(capture)) return true;
  return children.some(
    ({ options, isOptional }) => !isOptional && options.every((option) => alwaysCaptures(option, capture)),
  );
}

/** Longer texts are rarer. */
function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}
