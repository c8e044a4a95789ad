import { sha256 } from '../../kernel';
import type { Finding } from '../finding';
import { withoutWhiteSpace } from '../fingerprint';
import { splitLines } from '../split-lines';

/**
 * Code scanning's `primaryLocationLineHash` for each finding: 16 hexadecimal digits of the line without white space, a
 * colon, and a count that tells equal lines of one file apart. Code scanning makes its own from the 100 characters after
 * the start of the line; a report holds less of the file than that, so the form is the same and the digits are not.
 */
export function lineHashes(findings: readonly Finding[]): string[] {
  const seen = new Map<string, { line: number; count: number }>();
  return findings.map((finding) => {
    const [text = ''] = splitLines(finding.snippet);
    const hash = sha256(withoutWhiteSpace(text)).slice(0, 16);
    const key = `${hash} ${finding.path}`;
    const line = finding.region.startLine;
    const last = seen.get(key) ?? { line: 0, count: 0 };
    const count = last.line === line ? last.count : last.count + 1;
    seen.set(key, { line, count });
    return `${hash}:${count}`;
  });
}
