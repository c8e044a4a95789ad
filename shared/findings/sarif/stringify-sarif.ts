import type { AnalysisReport } from '../analysis-report';
import { stringifyJson } from '../stringify-json';
import { toSarif } from './to-sarif';

/** The report as the text of a SARIF file, in pieces; byte for byte the same for the same report. */
export function stringifySarif(report: AnalysisReport): Generator<string> {
  return stringifyJson(toSarif(report));
}
