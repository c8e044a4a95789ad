import type { DuplicationSection, LineRanges } from '../../../findings';
import type { JoinContext } from '../../conclude/join';
import type { LineTable, TableFile } from './line-table';

type NewCodeSection = NonNullable<DuplicationSection['newCode']>;

/** How much of the new code stands elsewhere too; undefined where only changed files were compared, or nobody knows them. */
export function duplicationOfNewCode(
  table: LineTable,
  isDuplicated: Uint8Array,
  { newCode, files }: JoinContext,
): NewCodeSection | undefined {
  if (newCode?.isWhole !== true) return undefined;
  const linesOf = new Map(files.map(({ path, lines }) => [path, lines]));
  let lines = 0;
  let duplicatedLines = 0;
  for (const file of table.files) {
    const ranges = newCode.lines.get(file.path);
    if (ranges === undefined || file.isTest) continue;
    lines += countWithin(ranges, linesOf.get(file.path) ?? 0);
    duplicatedLines += duplicatedWithin(table, file, { ranges, isDuplicated });
  }
  const share = lines === 0 ? 0 : Math.round((duplicatedLines * 1000) / lines) / 10;
  return {
    since: newCode.since,
    lines,
    duplicatedLines: Math.min(lines, duplicatedLines),
    share: Math.min(100, share),
  };
}

function countWithin(ranges: LineRanges, last: number): number {
  let lines = 0;
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    lines += Math.max(0, Math.min(ranges[at + 1] ?? 0, last) - (ranges[at] ?? 1) + 1);
  }
  return lines;
}

/** With the blank lines and comments between them, as in all other figures. */
function duplicatedWithin(
  table: LineTable,
  { start, end }: TableFile,
  { ranges, isDuplicated }: { ranges: LineRanges; isDuplicated: Uint8Array },
): number {
  let lines = 0;
  let range = 0;
  for (let at = start; at < end; at++) {
    if (isDuplicated[at] !== 1) continue;
    const isContinued = at > start && isDuplicated[at - 1] === 1;
    const line = table.line(at);
    const first = isContinued ? table.line(at - 1) + 1 : line;
    while (range + 1 < ranges.length && (ranges[range + 1] ?? 0) < first) range += 2;
    for (let other = range; other + 1 < ranges.length && (ranges[other] ?? 0) <= line; other += 2) {
      lines += Math.max(0, Math.min(line, ranges[other + 1] ?? 0) - Math.max(first, ranges[other] ?? 0) + 1);
    }
  }
  return lines;
}
