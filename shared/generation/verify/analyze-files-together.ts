import { concludeAnalysis, type AnalysisEngine } from '../../analysis';
import { isActive, describeSkipReason, type Finding } from '../../findings';
import type { SourceFile } from '../task-request';

export interface Analyzed {
  /** Rules that were on though they are off unless asked for. */
  readonly enabledRules: readonly string[];
  readonly engineVersion: string;
  /** Those that nobody said to leave be. */
  readonly findings: readonly Finding[];
  /** Files that could not be analysed in full, each with the reason. */
  readonly skipped: readonly string[];
}

export interface AnalyzedWith {
  readonly signal?: AbortSignal | undefined;
  /** Those of findings of a run, which may have had them on: nobody would see whether they find something still. */
  readonly enabledRules?: readonly string[];
}

/** Findings of files as a run has them: with data followed through all of them, each defect once. */
export async function analyzeFilesTogether(
  files: readonly SourceFile[],
  engine: Pick<AnalysisEngine, 'analyzeFiles' | 'rules'>,
  { signal, enabledRules = [] }: AnalyzedWith = {},
): Promise<Analyzed> {
  const inputs = files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const result = await engine.analyzeFiles(inputs, { enabledRules, ...(signal === undefined ? {} : { signal }) });
  const report = concludeAnalysis({ name: 'fix', results: [result], skipped: [], rules: engine.rules, enabledRules });
  return {
    enabledRules,
    engineVersion: report.engineVersion,
    findings: report.findings.filter(isActive),
    skipped: report.skipped
      .filter(({ reason }) => !describeSkipReason(reason).isExpected)
      .map(({ path, reason }) => `${path} (${reason})`),
  };
}
