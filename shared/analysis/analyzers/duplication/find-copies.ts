import type { LineTable, TableFile } from './line-table';
import { WINDOW_LINES, windowHashes, WindowIndex } from './window-index';

/** A block of lines that stands at an earlier place too; places are indices into the table of lines. */
export interface Copy {
  readonly file: TableFile;
  readonly start: number;
  readonly length: number;
  readonly original: TableFile;
  readonly originalStart: number;
}

export const MIN_TOKENS = 100;
/** Of many earlier places the longest copy is looked for among so many. */
const MAX_CANDIDATES = 16;
/** Fewer different lines in a window are a table, not code. */
const MIN_DIFFERENT_LINES = 4;

/**
 * Every block that is a copy of an earlier one, as long as it can be: at least ten significant lines and a hundred tokens.
 * Time grows with the number of lines only, whatever they hold: each line is compared with a few places at most, and what
 * was found once is not looked at again.
 */
export function findCopies(table: LineTable): Copy[] {
  const windows = windowHashes(table.hashes);
  return copiesIn(
    table.files,
    table,
    placesOf(table, () => true),
    windows,
  );
}

/** The copies in some files of a table. `places` has to hold every place that is like one of theirs. */
export function copiesIn(
  files: readonly TableFile[],
  table: LineTable,
  places: Int32Array,
  windows: Int32Array,
): Copy[] {
  const index = new WindowIndex(windows, places);
  const copies: Copy[] = [];
  for (const file of files) {
    let at = file.start;
    while (at + WINDOW_LINES <= file.end) {
      const copy = isCode(table.hashes, at) ? longestCopy(table, index, file, at) : undefined;
      if (copy !== undefined && tokensIn(table, copy) >= MIN_TOKENS) copies.push(copy);
      // Windows over the end of a block start something new; those inside belong to it.
      at += copy === undefined ? 1 : copy.length - WINDOW_LINES + 1;
    }
  }
  return copies;
}

/** Where ten lines begin that may be a copy or an original, in order. */
export function placesOf(table: LineTable, isMeant: (place: number) => boolean): Int32Array {
  const places = new Int32Array(table.hashes.length);
  let count = 0;
  for (const { start, end } of table.files) {
    for (let at = start; at + WINDOW_LINES <= end; at++) {
      if (isMeant(at) && isCode(table.hashes, at)) places[count++] = at;
    }
  }
  return places.subarray(0, count);
}

function longestCopy(table: LineTable, index: WindowIndex, file: TableFile, at: number): Copy | undefined {
  let best: Copy | undefined;
  for (let tried = 0; tried < MAX_CANDIDATES; tried++) {
    const place = index.earlier(at, tried);
    if (place === undefined) break;
    const original = fileOf(table.files, place);
    const length = commonLength(table.hashes, { file, at }, { file: original, at: place });
    if (length >= WINDOW_LINES && length > (best?.length ?? 0)) {
      best = { file, start: at, length, original, originalStart: place };
    }
  }
  return best;
}

interface Place {
  readonly file: TableFile;
  readonly at: number;
}

/** How many lines are the same from both places on; a block does not overlap itself. */
function commonLength(hashes: Int32Array, later: Place, earlier: Place): number {
  const ownLimit = later.file.end - later.at;
  const limit = Math.min(ownLimit, earlier.file === later.file ? later.at - earlier.at : earlier.file.end - earlier.at);
  let length = 0;
  while (length < limit && hashes[later.at + length] === hashes[earlier.at + length]) length++;
  return length;
}

/** Without a set: this runs for nearly every line of a repository. */
function isCode(hashes: Int32Array, at: number): boolean {
  let different = 0;
  for (let index = at; index < at + WINDOW_LINES; index++) {
    let before = at;
    while (before < index && hashes[before] !== hashes[index]) before++;
    if (before === index) different++;
    if (different === MIN_DIFFERENT_LINES) return true;
  }
  return false;
}

function tokensIn(table: LineTable, { start, length }: Copy): number {
  let tokens = 0;
  for (let at = start; at < start + length && tokens < MIN_TOKENS; at++) tokens += table.tokensOf(at);
  return tokens;
}

/** Files follow each other in the table. */
function fileOf(files: readonly TableFile[], at: number): TableFile {
  let low = 0;
  let high = files.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((files[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const file = files[low];
  if (file === undefined) throw new Error('No file holds this line');
  return file;
}
