import type { RawFinding } from './finding';
import { splitLines } from './split-lines';

/**
 * The characters the region covers, cut out of the snippet; `isWhole` is false where the snippet was shortened or
 * redacted, so that the text is not exactly what the file holds there.
 */
export function coveredText(finding: Pick<RawFinding, 'region' | 'snippet'>): { text: string; isWhole: boolean } {
  const { region } = finding;
  const lines = splitLines(finding.snippet);
  const wanted = region.endLine - region.startLine + 1;
  const covered = lines.slice(0, wanted);
  const last = covered.length - 1;
  const isWhole = covered.length === wanted && (covered[last] ?? '').length >= region.endColumn - 1;
  if (covered.length === wanted) covered[last] = (covered[last] ?? '').slice(0, region.endColumn - 1);
  covered[0] = (covered[0] ?? '').slice(region.startColumn - 1);
  return { text: covered.join('\n'), isWhole };
}
