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

/** With the blank lines and comments between them. From run to run: a table may have millions of lines. */
function countLines(table: LineTable, { start, end }: TableFile, isDuplicated: Uint8Array): number {
  const marks = isDuplicated.subarray(start, end);
  let lines = 0;
  for (let first = marks.indexOf(1); first !== -1;) {
    const next = marks.indexOf(0, first);
    const behind = next === -1 ? marks.length : next;
    lines += table.line(start + behind - 1) - table.line(start + first) + 1;
    first = marks.indexOf(1, behind);
  }
  return lines;
}
