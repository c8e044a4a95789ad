import { createDataflowAnalyzer } from '../../shared/analysis/analyzers/dataflow/dataflow-analyzer';
import { joinDataflow } from '../../shared/analysis/analyzers/dataflow/dataflow-join';
import type { DataflowSettings, RawFinding } from '../../shared/findings';
import { fileToAnalyze } from './file-to-analyze';

/** What following data finds in a program of these files. */
export async function dataflowFindings(
  files: Readonly<Record<string, string>>,
  dataflow?: DataflowSettings,
): Promise<readonly RawFinding[]> {
  const analyzer = createDataflowAnalyzer();
  const facts = await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const { facts: found } = await analyzer.analyze(fileToAnalyze(path, text), () => false);
      return { path, ...found };
    }),
  );
  const context = { files: [], skipped: [], kinds: undefined, isWanted: () => true, dataflow };
  return joinDataflow(facts, context).findings;
}
