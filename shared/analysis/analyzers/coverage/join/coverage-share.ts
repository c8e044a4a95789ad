import { toLineRanges, type CoverageShare } from '../../../../findings';

/** Of lines by whether they ran. */
export function shareOf(lines: ReadonlyMap<number, boolean>): CoverageShare {
  let covered = 0;
  for (const isCovered of lines.values()) if (isCovered) covered++;
  return share(covered, lines.size);
}

export function missedIn(lines: ReadonlyMap<number, boolean>): number[] {
  return toLineRanges([...lines].flatMap(([line, isCovered]) => (isCovered ? [] : [line])));
}

export function totalOf(files: readonly CoverageShare[]): CoverageShare {
  let covered = 0;
  let coverable = 0;
  for (const file of files) {
    covered += file.covered;
    coverable += file.coverable;
  }
  return share(covered, coverable);
}

/** Rounded down, so that only what is covered in full reads as 100. */
function share(covered: number, coverable: number): CoverageShare {
  const percent = Math.floor((covered * 1_000) / coverable) / 10;
  return { covered, coverable, ...(coverable === 0 ? {} : { percent }) };
}
