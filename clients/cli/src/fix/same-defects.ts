import type { Finding, RawFinding } from '../../../../shared/findings';

/** Tells which findings of another analysis of the same files are among these. */
export function sameDefects(findings: readonly RawFinding[]): (finding: RawFinding) => boolean {
  const keys = new Set(findings.map(keyOf));
  return (finding) => keys.has(keyOf(finding));
}

/** Those of which somebody said why they may stay. */
export function suppressedDefects(findings: readonly Finding[]): (finding: RawFinding) => boolean {
  return sameDefects(findings.filter(({ suppression }) => suppression !== undefined));
}

/** Not by line: that changes as soon as something above is mended. */
function keyOf({ ruleId, path, snippet }: RawFinding): string {
  return JSON.stringify([ruleId, path, snippet]);
}
