import { decodeModule, encodeModule } from '../../shared/analysis/dataflow/codec/module-codec';
import { PYTHON_FRAMEWORKS } from '../../shared/analysis/dataflow/models/python';
import { solve } from '../../shared/analysis/dataflow/solver/solve';
import { loweredPython } from './lowered-python';

/** What is found in files of Python: the weakness and the line, each once. */
export async function solvedPython(files: Readonly<Record<string, string>>): Promise<string[]> {
  const modules = await Promise.all(
    Object.entries(files).map(async ([path, text]) =>
      decodeModule(encodeModule({ ...(await loweredPython(text)), path })),
    ),
  );
  const { hits } = solve(modules, { frameworks: PYTHON_FRAMEWORKS });
  return [...new Set(hits.map(({ weakness, region }) => `${weakness}:${region.startLine}`))];
}
