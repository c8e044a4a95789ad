import type { Module } from '../../shared/analysis/dataflow/ir';
import { lowerPython } from '../../shared/analysis/dataflow/lowering/python/lower-python';
import { SourceText } from '../../shared/analysis/text/source-text';
import { createTreeParser, type TreeParser } from '../../shared/analysis/tree/tree-parser';

let parser: Promise<TreeParser> | undefined;

/** The representation of a Python file. */
export async function loweredPython(text: string, isLate = () => false): Promise<Module> {
  parser ??= createTreeParser();
  const made = await parser;
  const tree = await made.parse('python', text, () => false);
  const flat = made.flatten(tree, text);
  tree.delete();
  return lowerPython({ path: 'app/main.py', tree: flat, source: new SourceText(text, Buffer.from(text)), isLate });
}
