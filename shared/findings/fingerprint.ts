import { hashParts } from '../kernel';
import { compareFindings } from './compare-findings';
import { coveredText } from './covered-text';
import type { RawFinding } from './finding';
import { splitLines } from './split-lines';

export const FINGERPRINT_ALGORITHM = 'aurelis/v1';

/** Below this many characters the same code stands in many files, and only its path says which one is meant. */
const DISTINCTIVE_LENGTH = 32;
/** A long region is known by its beginning, so that a change deep inside a function does not make a new finding of it. */
const ANCHOR_LENGTH = 160;

/**
 * One fingerprint for each finding, in the order given: 64 hexadecimal digits, algorithm `aurelis/v1`.
 *
 * SHA-256 over: the rule id; the place; the code; the occurrence.
 *
 * - The code is the text the region covers, without any white space, its first 160 characters; when those are fewer than
 *   32, the first line of the region is added. No line or column number is part of it, so code may move down, be indented
 *   or wrapped differently.
 * - The place is the file's name without its folders when the code has at least 32 characters, so that a moved file
 *   keeps its fingerprints. Shorter code (`debugger;`) is the same in many files and keeps its whole path: otherwise
 *   mending one file would renumber the occurrences in all others.
 * - The occurrence counts findings alike in all of that, in the order of the report.
 *
 * A file given another name keeps its `contentFingerprint`s; a comparison with a baseline pairs what is left by those.
 * Batches and their order play no part: only the sorted findings of the whole run do.
 */
export function fingerprintFindings(findings: readonly RawFinding[]): string[] {
  const inReportOrder = findings.map((finding, index) => ({ finding, index }));
  inReportOrder.sort((left, right) => compareFindings(left.finding, right.finding) || left.index - right.index);
  const occurrences = new Map<string, number>();
  const fingerprints = new Array<string>(findings.length);
  for (const { finding, index } of inReportOrder) {
    const code = anchorText(finding);
    const identity = hashParts([FINGERPRINT_ALGORITHM, finding.ruleId, placeOf(finding.path, code), code]);
    const occurrence = occurrences.get(identity) ?? 0;
    occurrences.set(identity, occurrence + 1);
    fingerprints[index] = hashParts([identity, String(occurrence)]);
  }
  return fingerprints;
}

/** Rule and code alone, whatever the file is called; not unique within a run. */
export function contentFingerprint(finding: RawFinding): string {
  return hashParts([FINGERPRINT_ALGORITHM, 'content', finding.ruleId, anchorText(finding)]);
}

/** Text without white space: what stays when code is indented or wrapped differently. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

function anchorText(finding: RawFinding): string {
  if (finding.identity !== undefined) return finding.identity;
  const covered = withoutWhiteSpace(coveredText(finding).text).slice(0, ANCHOR_LENGTH);
  if (covered.length >= DISTINCTIVE_LENGTH) return covered;
  const [firstLine = ''] = splitLines(finding.snippet);
  return `${covered}\n${withoutWhiteSpace(firstLine).slice(0, ANCHOR_LENGTH)}`;
}

function placeOf(path: string, code: string): string {
  return code.length >= DISTINCTIVE_LENGTH ? path.slice(path.lastIndexOf('/') + 1) : path;
}
