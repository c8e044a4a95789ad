import { countChangedLines } from '../../edits/diff-lines';
import type { FixChange } from '../fix-change';

/** More than this nobody reads closely; a finding over many lines may need as many. */
const MAX_CHANGED_LINES = 40;

/** A fix is small: what is rewritten as a whole cannot be told from something else. */
export function checkSize({ finding, files }: FixChange): string | undefined {
  const changed = files.reduce((sum, { hunks }) => sum + countChangedLines(hunks), 0);
  const allowed = Math.max(MAX_CHANGED_LINES, 2 * (finding.region.endLine - finding.region.startLine + 1));
  return changed > allowed ? `${changed} lines are changed; ${allowed} are enough for this finding` : undefined;
}
