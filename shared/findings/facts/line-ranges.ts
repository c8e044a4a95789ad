import { z } from 'zod';

/** Lines as pairs of first and last, both included, in order: `[3, 5, 9, 9]` are the lines 3, 4, 5 and 9. */
export const LineRanges = z.array(z.int().positive());
export type LineRanges = z.infer<typeof LineRanges>;

export function toLineRanges(lines: Iterable<number>): LineRanges {
  const ranges: LineRanges = [];
  for (const line of [...lines].sort((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last !== undefined && line <= last + 1) ranges[ranges.length - 1] = line;
    else ranges.push(line, line);
  }
  return ranges;
}

export function* linesOf(ranges: LineRanges): Generator<number> {
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const end = ranges[at + 1] ?? 0;
    for (let line = ranges[at] ?? 1; line <= end; line++) yield line;
  }
}
