import type { ArtifactLocation, PhysicalLocation, Region as SarifRegion } from 'sarif';
import { coveredText } from '../covered-text';
import type { RawFinding, Region } from '../finding';
import { splitLines } from '../split-lines';

export const SOURCE_ROOT = '%SRCROOT%';

/** Index of each path among the run's artifacts. */
export type ArtifactIndex = ReadonlyMap<string, number>;

export function artifactLocation(path: string, artifacts: ArtifactIndex): ArtifactLocation {
  const index = artifacts.get(path);
  return { uri: pathToUri(path), uriBaseId: SOURCE_ROOT, ...(index !== undefined && { index }) };
}

/** A relative URI: everything but `/` that means something in a URI is percent-encoded. */
export function pathToUri(path: string): string {
  // A lone surrogate, as a damaged file name has it, cannot be encoded at all.
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

export function sarifRegion(region: Region): SarifRegion {
  const { startLine, startColumn, endLine, endColumn } = region;
  return { startLine, startColumn, endLine, endColumn };
}

/** The region, its exact text where that is known, and the lines around it. */
export function findingLocation(finding: RawFinding, artifacts: ArtifactIndex, snippetLimit: number): PhysicalLocation {
  const covered = coveredText(finding);
  const lines = splitLines(finding.snippet);
  const startLine = finding.region.startLine;
  const showsText = covered.isWhole && covered.text !== '' && covered.text.length <= snippetLimit;
  const showsLines = finding.snippet !== '' && finding.snippet.length <= snippetLimit;
  return {
    artifactLocation: artifactLocation(finding.path, artifacts),
    region: { ...sarifRegion(finding.region), ...(showsText && { snippet: { text: covered.text } }) },
    ...(showsLines && {
      contextRegion: { startLine, endLine: startLine + lines.length - 1, snippet: { text: finding.snippet } },
    }),
  };
}
