import { join } from 'node:path';
import { createAnalysisEngine, mendFiles, type AnalysisInput, type Mending } from '../../../../shared/analysis';
import type { AnalysisReport, RawFinding } from '../../../../shared/findings';
import { readIfThere } from './read-if-there';

export interface MendDirectoryOptions {
  /** Ids or patterns of the rules to mend by; all that can when absent. */
  isWanted: (ruleId: string) => boolean;
  workers?: number | undefined;
  signal: AbortSignal;
}

export interface MendedDirectory extends Mending {
  /** The bytes that were mended, by path. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** Tries every deterministic fix of a report on the files as they are now. Suppressed findings stay as they are. */
export async function mendDirectory(
  root: string,
  report: AnalysisReport,
  { isWanted, workers, signal }: MendDirectoryOptions,
): Promise<MendedDirectory> {
  const wanted = report.findings.filter(({ fix, ruleId, suppression }) => {
    return fix !== undefined && suppression === undefined && isWanted(ruleId);
  });
  const paths = [...new Set(wanted.map(({ path }) => path))];
  const files: AnalysisInput[] = [];
  // One by one: no process may have as many files open as a repository has.
  for (const path of paths) {
    const bytes = await readIfThere(join(root, path));
    if (bytes !== undefined) files.push({ path, bytes });
  }
  const originals = new Map(files.map(({ path, bytes }) => [path, bytes]));
  if (files.length === 0) return { files: [], refused: [], originals };
  const suppressed = new Set(report.findings.filter(({ suppression }) => suppression !== undefined).map(keyOf));
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(workers === undefined ? {} : { workers }),
  });
  try {
    const { findings } = await engine.analyzeFiles(files, { signal });
    const wants = (finding: RawFinding) => isWanted(finding.ruleId) && !suppressed.has(keyOf(finding));
    return { ...(await mendFiles(files, findings, engine, { wants, signal })), originals };
  } finally {
    await engine.close();
  }
}

/** Not by line: that changes as soon as something above is mended. */
function keyOf({ ruleId, path, snippet }: RawFinding): string {
  return JSON.stringify([ruleId, path, snippet]);
}
