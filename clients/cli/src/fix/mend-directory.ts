import { join } from 'node:path';
import {
  createAnalysisEngine,
  mendFiles,
  ruleCatalogue,
  type AnalysisEngine,
  type AnalysisInput,
  type Mending,
} from '../../../../shared/analysis';
import type { AnalysisReport, Finding, RawFinding } from '../../../../shared/findings';
import type { EffectiveSettings } from '../../../../shared/settings';
import { readIfThere } from './read-if-there';
import { sameDefects, suppressedDefects } from './same-defects';

export interface MendDirectoryOptions {
  /** Whether to mend by a rule. */
  isWanted: (ruleId: string) => boolean;
  /** The only findings to mend; all of the wanted rules when absent. */
  isChosen?: ((finding: Finding) => boolean) | undefined;
  /** What the report was made with: a rule that is off mends nothing, and one that is on counts as long as it finds something. */
  settings: Pick<EffectiveSettings, 'kinds' | 'disabledRules' | 'enabledRules'>;
  workers?: number | undefined;
  /** One that stays open; one for this alone when absent. */
  engine?: AnalysisEngine | undefined;
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
  { isWanted, isChosen, settings, workers, engine: open, signal }: MendDirectoryOptions,
): Promise<MendedDirectory> {
  const wanted = report.findings.filter((finding) => {
    const { fix, ruleId, suppression } = finding;
    return fix !== undefined && suppression === undefined && isWanted(ruleId) && isChosen?.(finding) !== false;
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
  const isAmongChosen = isChosen === undefined ? () => true : sameDefects(wanted);
  const engine = open ?? ownEngine(workers);
  try {
    const { kinds, disabledRules, enabledRules } = settings;
    // Of every kind: one that is not asked for may come by a change all the same.
    const options = { disabledRules, enabledRules, signal };
    const { findings } = await engine.analyzeFiles(files, options);
    const ofKinds = new Set(
      ruleCatalogue.all().flatMap(({ id, kind }) => (kinds?.includes(kind) === false ? [] : [id])),
    );
    const wants = (finding: RawFinding) =>
      isWanted(finding.ruleId) && ofKinds.has(finding.ruleId) && !isSuppressed(finding) && isAmongChosen(finding);
    return { ...(await mendFiles(files, findings, engine, { ...options, wants })), originals };
  } finally {
    if (open === undefined) await engine.close();
  }
}

function ownEngine(workers: number | undefined): AnalysisEngine {
  return createAnalysisEngine({
    workerFile: join(__dirname, 'analysis-worker.js'),
    ...(workers === undefined ? {} : { workers }),
  });
}
