import { copiesIn, findCopies, placesOf, type Copy } from './find-copies';
import type { LineTable, TableFile } from './line-table';
import { WINDOW_LINES, windowHashes } from './window-index';

/** A table, and the copies that were found in it. */
export interface KnownCopies {
  readonly table: LineTable;
  readonly copies: readonly Copy[];
}

/** Where more of the lines have changed, everything is looked at. */
const MAX_CHANGED_SHARE = 1 / 8;

/**
 * The same as `findCopies`, after a few files have changed. What a file is a copy of hangs on the places that hold ten lines of it, and on
 * nothing else: so only files that share ten lines with what came or went are looked at again.
 */
export function findCopiesAgain(
  table: LineTable,
  earlier: KnownCopies,
  { same, changed, gone }: FileChanges = compareFiles(table, earlier.table),
): Copy[] {
  if (linesIn([...changed, ...gone]) > table.hashes.length * MAX_CHANGED_SHARE) return findCopies(table);
  const windows = windowHashes(table.hashes);
  const touched = new WindowSet();
  for (const file of changed) touched.addAll(windows, file);
  for (const { start, end } of gone) {
    touched.addAll(windowHashes(earlier.table.hashes.subarray(start, end)), { start: 0, end: end - start });
  }

  const stale = table.files.filter((file) => !same.has(file) || touched.hasAny(windows, file));
  const asked = new WindowSet();
  for (const file of stale) asked.addAll(windows, file);
  const places = placesOf(table, (place) => asked.has(windows[place] ?? 0));
  const found = Map.groupBy(copiesIn(stale, table, places, windows), ({ file }) => file);

  const isStale = new Set(stale);
  const kept = Map.groupBy(earlier.copies, ({ file }) => file);
  const now = new Map([...same].map(([later, before]) => [before, later]));
  return table.files.flatMap((file) => {
    if (isStale.has(file)) return found.get(file) ?? [];
    const before = same.get(file);
    return before === undefined ? [] : (kept.get(before) ?? []).flatMap((copy) => moved(copy, now) ?? []);
  });
}

export interface FileChanges {
  /** Files that are as they were, and their earlier selves. */
  readonly same: ReadonlyMap<TableFile, TableFile>;
  readonly changed: readonly TableFile[];
  readonly gone: readonly TableFile[];
}

export function compareFiles(table: LineTable, earlier: LineTable): FileChanges {
  const before = new Map(earlier.files.map((file) => [file.path, file]));
  const same = new Map<TableFile, TableFile>();
  for (const file of table.files) {
    const its = before.get(file.path);
    if (its?.digest !== undefined && its.digest === file.digest) same.set(file, its);
  }
  const stayed = new Set(same.values());
  return {
    same,
    changed: table.files.filter((file) => !same.has(file)),
    gone: earlier.files.filter((file) => !stayed.has(file)),
  };
}

export function linesIn(files: readonly TableFile[]): number {
  return files.reduce((sum, { start, end }) => sum + end - start, 0);
}

function moved(copy: Copy, now: ReadonlyMap<TableFile, TableFile>): Copy | undefined {
  const file = now.get(copy.file);
  const original = now.get(copy.original);
  if (file === undefined || original === undefined) return undefined;
  return {
    file,
    start: copy.start - copy.file.start + file.start,
    length: copy.length,
    original,
    originalStart: copy.originalStart - copy.original.start + original.start,
  };
}

const FILTER_BITS = 20;

/** Hashes of ten lines. Nearly all questions are answered by a few bits of the hash. */
class WindowSet {
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  readonly #windows = new Set<number>();

  addAll(windows: Int32Array, { start, end }: Pick<TableFile, 'start' | 'end'>): void {
    for (let at = start; at + WINDOW_LINES <= end; at++) {
      const window = windows[at] ?? 0;
      this.#filter[window & ((1 << FILTER_BITS) - 1)] = 1;
      this.#windows.add(window);
    }
  }

  has(window: number): boolean {
    return this.#filter[window & ((1 << FILTER_BITS) - 1)] === 1 && this.#windows.has(window);
  }

  hasAny(windows: Int32Array, { start, end }: TableFile): boolean {
    for (let at = start; at + WINDOW_LINES <= end; at++) if (this.has(windows[at] ?? 0)) return true;
    return false;
  }
}
