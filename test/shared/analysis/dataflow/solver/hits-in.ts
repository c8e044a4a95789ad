import { decodeModule, encodeModule } from '../../../../../shared/analysis/dataflow/codec/module-codec';
import { lowerFile } from '../../../../../shared/analysis/dataflow/lowering/lower-file';
import { FRAMEWORKS } from '../../../../../shared/analysis/dataflow/models';
import { solve, type SolveOptions } from '../../../../../shared/analysis/dataflow/solver/solve';
import { fileToAnalyze } from '../../../../support/file-to-analyze';

type Files = Readonly<Record<string, string>>;

/** Weaknesses in a program whose files are given by path. */
export async function hitsIn(files: Files): Promise<string[]> {
  return [...new Set((await solved(files)).map(({ weakness }) => weakness))];
}

/** What is found in a program whose files are given by path. */
export async function solved(
  files: Files,
  options: Pick<SolveOptions, 'maxWork'> = {},
): Promise<ReturnType<typeof solve>['hits']> {
  const modules = [];
  for (const [path, text] of Object.entries(files)) {
    const { language, source, flatTree } = fileToAnalyze(path, text);
    const tree = await flatTree();
    const module = tree === undefined ? undefined : lowerFile({ path, language, tree, source, isLate: () => false });
    if (module === undefined) throw new Error(`Nothing lowers ${path}`);
    modules.push({ ...decodeModule(encodeModule(module)), path });
  }
  return solve(modules, { frameworks: FRAMEWORKS, ...options }).hits;
}
