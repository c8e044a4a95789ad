import type { Fix, RawFinding } from '../../findings';
import { SourceText } from '../text/source-text';

export interface Applied {
  readonly text: string;
  /** The findings whose fix is in the text now; the others overlap with one of these and wait for the next time. */
  readonly findings: readonly RawFinding[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies as many fixes to a text as do not touch each other, those further up first. */
export function applyFixes(text: string, findings: readonly RawFinding[]): Applied {
  const source = new SourceText(text, Buffer.from(text));
  const taken: Edit[] = [];
  const applied: RawFinding[] = [];
  for (const finding of findings) {
    const edits = finding.fix === undefined ? undefined : editsOf(finding.fix, finding.path, source);
    if (edits === undefined || edits.some((edit) => !fits(edit, edits, taken))) continue;
    // Two findings may ask for the very same edit.
    taken.push(...edits.filter((edit) => !taken.some((other) => isSame(edit, other))));
    applied.push(finding);
  }
  return { text: withEdits(text, taken), findings: applied };
}

/** Undefined where the fix reaches into another file, or nothing would change. */
function editsOf({ replacements }: Fix, path: string, source: SourceText): Edit[] | undefined {
  if (replacements.some((one) => one.path !== path)) return undefined;
  const edits = replacements.map(({ region, text }) => ({
    start: source.offset(region.startLine, region.startColumn),
    end: source.offset(region.endLine, region.endColumn),
    text,
  }));
  const changes = edits.some(({ start, end, text }) => source.text.slice(start, end) !== text);
  return changes ? edits : undefined;
}

function fits(edit: Edit, own: readonly Edit[], taken: readonly Edit[]): boolean {
  return [...own.filter((other) => other !== edit), ...taken].every(
    (other) => isApart(edit, other) || isSame(edit, other),
  );
}

/** Edits that only meet could belong together in an order that nobody knows. */
function isApart(left: Edit, right: Edit): boolean {
  return left.end < right.start || right.end < left.start;
}

function isSame(left: Edit, right: Edit): boolean {
  return left.start === right.start && left.end === right.end && left.text === right.text;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let changed = text;
  const fromTheEnd = edits.toSorted((left, right) => right.start - left.start || right.end - left.end);
  for (const { start, end, text: replacement } of fromTheEnd) {
    changed = changed.slice(0, start) + replacement + changed.slice(end);
  }
  return changed;
}
