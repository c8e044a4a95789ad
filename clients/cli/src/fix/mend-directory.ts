import { join } from 'node:path';
import {
  createAnalysisEngine,
  mendFiles,
  ruleCatalogue,
  type AnalysisInput,
  type Mending,
} from '../../../../shared/analysis';
import type { AnalysisReport, RawFinding } from '../../../../shared/findings';
import type { EffectiveSettings } from '../../../../shared/settings';
import { readIfThere } from './read-if-there';
import { suppressedDefects } from './suppressed-defects';

export interface MendDirectoryOptions {
  /** Whether to mend by a rule. */
  isWanted: (ruleId: string) => boolean;
  /** What the report was made with: a rule that is off mends nothing, and one that is on counts as long as it finds something. */
  settings: Pick<EffectiveSettings, 'kinds' | 'disabledRules' | 'enabledRules'>;
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
  { isWanted, settings, workers, signal }: MendDirectoryOptions,
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
  const isSuppressed = suppressedDefects(report.findings);
  const engine = createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(workers === undefined ? {} : { workers }),
  });
  try {
    const { kinds, disabledRules, enabledRules } = settings;
    // Of every kind: one that is not asked for may come by a change all the same.
    const options = { disabledRules, enabledRules, signal };
    const { findings } = await engine.analyzeFiles(files, options);
    const ofKinds = new Set(
      ruleCatalogue.all().flatMap(({ id, kind }) => (kinds?.includes(kind) === false ? [] : [id])),
    );
    const wants = (finding: RawFinding) =>
      isWanted(finding.ruleId) && ofKinds.has(finding.ruleId) && !isSuppressed(finding);
    return { ...(await mendFiles(files, findings, engine, { ...options, wants })), originals };
  } finally {
    await engine.close();
  }
}
