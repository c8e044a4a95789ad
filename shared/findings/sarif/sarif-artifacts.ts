import type { Artifact } from 'sarif';
import type { AnalysisReport } from '../analysis-report';
import type { AnalyzedFile } from '../analysis-result';
import type { Finding } from '../finding';
import { SARIF_LIMITS } from './sarif-limits';
import { pathToUri, SOURCE_ROOT } from './sarif-locations';

/** The files that were analysed; of a very large project, those that results name. */
export function artifactFiles(report: AnalysisReport, findings: readonly Finding[]): AnalyzedFile[] {
  if (report.files.length <= SARIF_LIMITS.artifacts) return report.files;
  const paths = new Set(
    findings.flatMap(({ path, related = [], codeFlow = [] }) => [path, ...pathsOf(related), ...pathsOf(codeFlow)]),
  );
  return report.files.filter((file) => paths.has(file.path)).slice(0, SARIF_LIMITS.artifacts);
}

function pathsOf(places: readonly { readonly path: string }[]): string[] {
  return places.map(({ path }) => path);
}

export function sarifArtifact(file: AnalyzedFile): Artifact {
  return {
    location: { uri: pathToUri(file.path), uriBaseId: SOURCE_ROOT },
    length: file.sizeBytes,
    ...(file.language !== 'unknown' && { sourceLanguage: file.language }),
  };
}
