import { concludeAnalysis, type AnalysisEngine } from '../../analysis';
import { isActive, describeSkipReason, type Finding } from '../../findings';
import type { SourceFile } from '../task-request';

export interface Analyzed {
  readonly engineVersion: string;
  /** Those that nobody said to leave be. */
  readonly findings: readonly Finding[];
  /** Files that could not be analysed in full, each with the reason. */
  readonly skipped: readonly string[];
}

/** Findings of files as a run has them: with data followed through all of them, each defect once. */
export async function analyzeFilesTogether(
  files: readonly SourceFile[],
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'rules'>,
  signal?: AbortSignal,
): Promise<Analyzed> {
  const inputs = files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const result = await engine.analyzeFiles(inputs, signal === undefined ? {} : { signal });
  const report = concludeAnalysis({ name: 'fix', results: [result], skipped: [], rules: engine.rules });
  return {
    engineVersion: report.engineVersion,
    findings: report.findings.filter(isActive),
    skipped: report.skipped
      .filter(({ reason }) => !describeSkipReason(reason).isExpected)
      .map(({ path, reason }) => `${path} (${reason})`),
  };
}
