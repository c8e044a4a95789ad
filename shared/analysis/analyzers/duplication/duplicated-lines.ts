import type { Copy } from './find-copies';
import type { LineTable, TableFile } from './line-table';

/** Lines of each file that stand in a block with a copy, at its first place or a later one; each line counts once. */
export function duplicatedLinesByFile(table: LineTable, isDuplicated: Uint8Array): ReadonlyMap<TableFile, number> {
  return new Map(table.files.map((file) => [file, countLines(table, file, isDuplicated)]));
}

/** Of each line of the table, 1 where it stands in a block with a copy. */
export function duplicatedMarks(table: LineTable, copies: readonly Copy[]): Uint8Array {
  const isDuplicated = new Uint8Array(table.hashes.length);
  for (const { start, originalStart, length } of copies) {
    isDuplicated.fill(1, start, start + length);
    isDuplicated.fill(1, originalStart, originalStart + length);
  }
  return isDuplicated;
}

/** With the blank lines and comments between them. */
function countLines(table: LineTable, { start, end }: TableFile, isDuplicated: Uint8Array): number {
  let lines = 0;
  for (let at = start; at < end; at++) {
    if (isDuplicated[at] !== 1) continue;
    const isContinued = at > start && isDuplicated[at - 1] === 1;
    lines += isContinued ? table.line(at) - table.line(at - 1) : 1;
  }
  return lines;
}
