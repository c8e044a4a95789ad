import { createHash } from 'node:crypto';

/** Fewer files than this are cut where they end: there is little to choose from, and little to save. */
const MIN_FILES = 16;

/**
 * How many of the files of a full batch belong to it. The cut is made in the second half, before the path whose hash is the
 * least: that depends on the paths alone, so two scans of nearly the same tree find the same cuts again soon behind a
 * difference (content-defined chunking).
 */
export function stableCut(paths: readonly string[]): number {
  if (paths.length < MIN_FILES) return paths.length;
  let cut = paths.length;
  let least: string | undefined;
  for (let at = paths.length >> 1; at < paths.length; at++) {
    const hash = createHash('sha256')
      .update(paths[at] ?? '')
      .digest('hex');
    if (least !== undefined && hash >= least) continue;
    least = hash;
    cut = at;
  }
  return cut;
}
