import { relative, resolve } from 'node:path';
import { isCoverageReport } from '../../../../shared/analysis';
import {
  readArchive,
  rereadDirectory,
  type KnownFiles,
  type KnownItem,
  type RereadOptions,
  type SettingsReader,
  type SourceItem,
  type SourceReports,
} from '../../../../shared/source';
import type { ChangedFiles } from '../history/read-changed';
import { readTracked } from '../history/read-tracked';
import type { LocalSource } from '../local-source';

export interface SourceItemsOptions {
  /** Reports that are read or written: they are no source, wherever they lie. */
  readonly ownFiles: readonly string[];
  /** The only files to analyse; all of them when absent. */
  readonly changed: ChangedFiles | undefined;
  /** The part of the source that is meant; all of it when absent. */
  readonly isPart?: ((path: string) => boolean) | undefined;
  /** Files that need not be read; asked for when the settings have been read. */
  readonly known: () => KnownFiles;
  /** Files that are imported and not analysed; they are always read. */
  readonly reports: Pick<SourceReports, 'isReport' | 'largerFiles'>;
  readonly settings: SettingsReader;
  /** Of a directory that is watched. */
  readonly through?: RereadOptions['through'];
  readonly signal: AbortSignal;
}

/** What there is to analyse, and what is left out: that is on record, like everything else. */
export async function* sourceItems(
  source: LocalSource,
  { ownFiles, changed, isPart, known, reports, settings, through, signal }: SourceItemsOptions,
): AsyncGenerator<SourceItem | KnownItem> {
  const { path: root, kind } = source;
  const own = new Set(
    kind === 'archive' ? [] : ownFiles.map((file) => relative(root, resolve(file)).replaceAll('\\', '/')),
  );
  const { largerFiles } = reports;
  const knownSource = (): KnownFiles => ({
    recall: (file, stamp) => (reports.isReport(file) ? undefined : known().recall(file, stamp)),
  });
  let tracked: Promise<ReadonlySet<string>> | undefined;
  // Git is asked once something is ignored, which in most scans of little nothing is.
  const isTracked = async (path: string): Promise<boolean> => (await (tracked ??= readTracked(root, signal))).has(path);
  const items =
    kind === 'archive'
      ? readArchive(root, { largerFiles }, settings)
      : rereadDirectory(root, { known: knownSource, settings, limits: { largerFiles }, isTracked, through });
  const { isOutside, isMeant } = selectionOf({ own, changed, isPart, reports });
  const skippedItem = (path: string): SourceItem => ({
    kind: 'skipped',
    skipped: { path, reason: 'unchanged', detail: `since ${changed?.base}` },
  });
  for await (const item of items) {
    if (item.kind === 'known') {
      const paths = item.paths.filter((path) => !isOutside(path));
      yield { kind: 'known', paths: paths.filter(isMeant) };
      for (const path of paths) if (!isMeant(path)) yield skippedItem(path);
      continue;
    }
    const path = item.kind === 'file' ? item.file.path : item.skipped.path;
    if (isOutside(path)) continue;
    yield item.kind === 'skipped' || isMeant(path) ? item : skippedItem(path);
  }
}

interface Selection {
  /** Nothing is said of it. */
  readonly isOutside: (path: string) => boolean;
  /** Of what is not outside: to be analysed, or at least to be read. */
  readonly isMeant: (path: string) => boolean;
}

function selectionOf({
  own,
  changed,
  isPart = () => true,
  reports,
}: Pick<SourceItemsOptions, 'changed' | 'isPart' | 'reports'> & { own: ReadonlySet<string> }): Selection {
  // Reports are seldom committed, and tell about what changed.
  const isAlwaysRead = (path: string): boolean => isCoverageReport(path) || reports.isReport(path);
  return {
    isOutside: (path) => own.has(path) || !(isPart(path) || isAlwaysRead(path)),
    isMeant: (path) => changed === undefined || changed.isChanged(path) || isAlwaysRead(path),
  };
}
