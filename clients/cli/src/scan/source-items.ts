import { relative, resolve } from 'node:path';
import { isCoverageReport } from '../../../../shared/analysis';
import {
  readArchive,
  rereadDirectory,
  type KnownFiles,
  type KnownItem,
  type SettingsReader,
  type SourceItem,
  type SourceLimits,
} from '../../../../shared/source';
import type { ChangedFiles } from '../history/read-changed';
import type { LocalSource } from '../local-source';

export interface SourceItemsOptions {
  /** Reports that are read or written: they are no source, wherever they lie. */
  readonly ownFiles: readonly string[];
  readonly limits: Partial<SourceLimits>;
  readonly settings: SettingsReader;
  /** Files that need not be read; asked for when the settings have been read. */
  readonly known: () => KnownFiles;
}

/** What there is in a directory or archive. */
export async function* sourceItems(
  { path: root, kind }: LocalSource,
  { ownFiles, limits, settings, known }: SourceItemsOptions,
): AsyncGenerator<SourceItem | KnownItem> {
  if (kind === 'archive') {
    yield* readArchive(root, limits, settings);
    return;
  }
  const own = new Set(ownFiles.map((file) => relative(root, resolve(file)).replaceAll('\\', '/')));
  for await (const item of rereadDirectory(root, { limits, settings, known })) {
    if (!own.has(pathOf(item))) yield item;
  }
}

/** Passes on what is to be analysed. */
export async function* onlyChanged(
  items: AsyncIterable<SourceItem>,
  changed: ChangedFiles | undefined,
): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    yield (item.kind === 'file' ? unchangedItem(item.file.path, changed) : undefined) ?? item;
  }
}

/** The record of a file that is left out because it has not changed: nothing is left out without one. */
export function unchangedItem(path: string, changed: ChangedFiles | undefined): SourceItem | undefined {
  // Coverage reports are seldom committed, and tell about what changed.
  if (changed === undefined || changed.paths.has(path) || isCoverageReport(path)) return undefined;
  return { kind: 'skipped', skipped: { path, reason: 'unchanged', detail: `since ${changed.base}` } };
}

function pathOf(item: SourceItem | KnownItem): string {
  if (item.kind === 'known') return item.path;
  return item.kind === 'file' ? item.file.path : item.skipped.path;
}
