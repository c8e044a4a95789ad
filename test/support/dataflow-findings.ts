import { createDataflowAnalyzer } from '../../shared/analysis/analyzers/dataflow/dataflow-analyzer';
import { joinDataflow } from '../../shared/analysis/analyzers/dataflow/dataflow-join';
import type { DataflowSettings, FileFacts, RawFinding } from '../../shared/findings';
import { fileToAnalyze } from './file-to-analyze';

/** What following data finds in a program of these files. */
export async function dataflowFindings(
  files: Readonly<Record<string, string>>,
  dataflow?: DataflowSettings,
): Promise<readonly RawFinding[]> {
  const facts = await dataflowFacts(files);
  const context = { files: [], skipped: [], kinds: undefined, isWanted: () => true, dataflow };
  return joinDataflow(facts, context).findings;
}

/** What is known of these files by themselves. */
export async function dataflowFacts(files: Readonly<Record<string, string>>): Promise<readonly FileFacts[]> {
  const analyzer = createDataflowAnalyzer();
  return Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      const { facts } = await analyzer.analyze(fileToAnalyze(path, text), () => false);
      return { path, ...facts };
    }),
  );
}
