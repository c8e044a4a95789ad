import { withoutSecrets, type NewCode } from '../../../../shared/analysis';
import type { AnalysisReport, FindingKind } from '../../../../shared/findings';
import { AurelisError } from '../../../../shared/kernel';
import type { EffectiveSettings } from '../../../../shared/settings';
import { openLocalAdvisories } from '../advisories/local-advisories';
import { readChanged, type ChangedFiles } from '../history/read-changed';
import { readNewLines } from '../history/read-new-lines';
import { describeError } from '../output/describe-error';
import { requireKnownRules } from '../require-known-rules';
import { createScanSettings } from '../scan-settings';
import { scanSource } from '../scan-source';
import type { Session } from './session';
import type { ToolContext } from './tool';

export interface ScanRequest {
  readonly path?: string | undefined;
  readonly kinds?: FindingKind[] | undefined;
  readonly enableRules?: string[] | undefined;
  readonly disableRules?: string[] | undefined;
  /** Only what changed since this commit; true for the usual one. */
  readonly changedSince?: string | true | undefined;
}

export interface WorkspaceScan {
  readonly report: AnalysisReport;
  readonly settings: EffectiveSettings;
  /** What was compared with, where only changed files were meant. */
  readonly base: string | undefined;
}

/** The scan of `aurelis scan` with the same cache, of the directory or of a part of it. Nothing is executed and nobody asked but git. */
export async function scanWorkspace(
  session: Session,
  { path, kinds, enableRules = [], disableRules = [], changedSince }: ScanRequest,
  { signal, onProgress }: ToolContext,
): Promise<WorkspaceScan> {
  requireKnownRules([...enableRules, ...disableRules]);
  const { source } = session.workspace;
  const part = path === undefined ? '' : await session.workspace.within(path);
  const changed =
    changedSince === undefined
      ? undefined
      : await readChanged(source.path, changedSince === true ? undefined : changedSince, signal);
  const settings = createScanSettings({ kinds, enabledRules: enableRules, disabledRules: disableRules });
  const scan = scanSource(source, {
    settings,
    workers: session.workers,
    cache: session.cache,
    advisories: await openLocalAdvisories(undefined),
    changed,
    isPart: part === '' ? undefined : (file) => isBelow(file, part) || isBelow(part, file),
    newCode: await newCodeSince(source.path, changed, signal),
    signal,
    onProgress,
  });
  const report = await scan.catch((error: unknown) => throwWithoutSecrets(error, session));
  return { report, settings: settings.effective(), base: changed?.base };
}

/** What is wrong with settings is said with their own words, and a model that reads it may be anywhere. */
async function throwWithoutSecrets(error: unknown, { engine }: Session): Promise<never> {
  if (!(error instanceof AurelisError)) throw error;
  const [message = ''] = await withoutSecrets([describeError(error)], engine);
  throw new AurelisError(error.code, message, { cause: error });
}

/** Both ways it tells what belongs to a part: a folder around it that is left out says why there is nothing in it. */
function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Absent where git cannot tell: then the gate says that its conditions on new code are not measured. */
async function newCodeSince(
  directory: string,
  changed: ChangedFiles | undefined,
  signal: AbortSignal,
): Promise<NewCode | undefined> {
  if (changed === undefined) return undefined;
  const lines = await readNewLines(directory, changed.commit, signal);
  return lines && { since: changed.base, lines, isWhole: false };
}
