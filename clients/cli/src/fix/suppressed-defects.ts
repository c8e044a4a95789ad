import type { Finding, RawFinding } from '../../../../shared/findings';

/** Tells which findings of another analysis of the same files somebody gave a reason for. */
export function suppressedDefects(findings: readonly Finding[]): (finding: RawFinding) => boolean {
  const keys = new Set(findings.filter(({ suppression }) => suppression !== undefined).map(keyOf));
  return (finding) => keys.has(keyOf(finding));
}

/** Not by line: that changes as soon as something above is mended. */
function keyOf({ ruleId, path, snippet }: RawFinding): string {
  return JSON.stringify([ruleId, path, snippet]);
}
