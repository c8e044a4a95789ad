import { lowerJavascript } from '../../../../../../shared/analysis/dataflow/lowering/javascript/lower-javascript';
import type { Module } from '../../../../../../shared/analysis/dataflow/ir';
import { fileToAnalyze } from '../../../../../support/file-to-analyze';

export async function lowerText(text: string, path = 'a.js', isLate = () => false): Promise<Module> {
  const file = fileToAnalyze(path, text);
  const tree = await file.flatTree();
  if (tree === undefined) throw new Error(`No grammar reads ${path}`);
  return lowerJavascript({ path, tree, source: file.source, isLate });
}
