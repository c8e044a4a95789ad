import { relative, resolve } from 'node:path';
import { isCoverageReport } from '../../../../shared/analysis';
import {
  readArchive,
  rereadDirectory,
  type KnownFiles,
  type KnownItem,
  type SettingsReader,
  type SourceItem,
} from '../../../../shared/source';
import type { ChangedFiles } from '../history/read-changed';
import type { LocalSource } from '../local-source';

export interface SourceItemsOptions {
  /** Reports that are read or written: they are no source, wherever they lie. */
  readonly ownFiles: readonly string[];
  /** The only files to analyse; all of them when absent. */
  readonly changed: ChangedFiles | undefined;
  /** Files that need not be read; asked for when the settings have been read. */
  readonly known: () => KnownFiles;
  readonly settings: SettingsReader;
}

/** What there is to analyse, and what is left out: that is on record, like everything else. */
export async function* sourceItems(
  source: LocalSource,
  { ownFiles, changed, known, settings }: SourceItemsOptions,
): AsyncGenerator<SourceItem | KnownItem> {
  const { path: root, kind } = source;
  const own = new Set(
    kind === 'archive' ? [] : ownFiles.map((file) => relative(root, resolve(file)).replaceAll('\\', '/')),
  );
  const items = kind === 'archive' ? readArchive(root, {}, settings) : rereadDirectory(root, known, settings);
  for await (const item of items) {
    const path = pathOf(item);
    if (own.has(path)) continue;
    // Coverage reports are seldom committed, and tell about what changed.
    if (changed === undefined || item.kind === 'skipped' || changed.paths.has(path) || isCoverageReport(path)) {
      yield item;
    } else {
      yield { kind: 'skipped', skipped: { path, reason: 'unchanged', detail: `since ${changed.base}` } };
    }
  }
}

function pathOf(item: SourceItem | KnownItem): string {
  if (item.kind === 'known') return item.path;
  return item.kind === 'file' ? item.file.path : item.skipped.path;
}
