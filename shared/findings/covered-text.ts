import type { RawFinding } from './finding';
import { splitLines } from './split-lines';

/** What analyzers put in a snippet in place of a secret's value. */
export const REDACTION_MARK = '[redacted]';

/**
 * The characters the region covers, cut out of the snippet; `isWhole` is false where the snippet was shortened or
 * redacted, so that the text is not exactly what the file holds there.
 */
export function coveredText(finding: Pick<RawFinding, 'region' | 'snippet'>): { text: string; isWhole: boolean } {
  const { region, snippet } = finding;
  const lines = splitLines(snippet);
  const wanted = region.endLine - region.startLine + 1;
  const covered = lines.slice(0, wanted);
  const last = covered.length - 1;
  const lastLine = covered[last] ?? '';
  const isComplete = covered.length === wanted && lastLine.length >= region.endColumn - 1;
  if (covered.length === wanted) covered[last] = lastLine.slice(0, region.endColumn - 1);
  covered[0] = (covered[0] ?? '').slice(region.startColumn - 1);
  return { text: covered.join('\n'), isWhole: isComplete && !snippet.includes(REDACTION_MARK) };
}
