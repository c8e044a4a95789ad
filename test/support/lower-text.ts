import type { Module } from '../../shared/analysis/dataflow/ir';
import type { Lower } from '../../shared/analysis/dataflow/lowering/lower';
import { SourceText } from '../../shared/analysis/text/source-text';
import { createTreeParser } from '../../shared/analysis/tree/tree-parser';

/** Lowers a text of a language by the grammar of that name. */
export async function lowerText(
  lower: Lower,
  {
    grammar,
    path,
    text,
    isLate = () => false,
  }: { grammar: string; path: string; text: string; isLate?: () => boolean },
): Promise<Module> {
  const parser = await createTreeParser();
  const tree = await parser.parse(grammar, text, () => false);
  try {
    return lower({
      path,
      tree: parser.flatten(tree, text),
      source: new SourceText(text, Buffer.from(text)),
      isLate,
    });
  } finally {
    tree.delete();
  }
}
