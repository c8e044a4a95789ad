import type { Fix as SarifFix, Location, Result, Suppression } from 'sarif';
import { compareText } from '../compare-findings';
import type { Finding, Fix } from '../finding';
import { contentFingerprint, FINGERPRINT_ALGORITHM } from '../fingerprint';
import { shortenCodeFlow } from '../shorten-code-flow';
import { type ArtifactIndex, artifactLocation, findingLocation, sarifRegion } from './sarif-locations';
import { SARIF_LIMITS, type SarifSelection, shorten } from './sarif-limits';

export interface ResultContext extends Pick<SarifSelection, 'snippetLimit' | 'fixLimit' | 'stepLimit'> {
  ruleIndex: ReadonlyMap<string, number>;
  artifacts: ArtifactIndex;
}

export function sarifResult(finding: Finding, lineHash: string, context: ResultContext): Result {
  const ruleIndex = context.ruleIndex.get(finding.ruleId);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    // SARIF has a level other than `none` mean a failed check, and only that.
    kind: finding.level === 'none' ? 'informational' : 'fail',
    level: finding.level,
    message: { text: shorten(finding.message, SARIF_LIMITS.message) },
    locations: [{ physicalLocation: findingLocation(finding, context.artifacts, context.snippetLimit) }],
    ...relatedLocations(finding, context.artifacts),
    ...codeFlows(finding, context),
    partialFingerprints: {
      primaryLocationLineHash: lineHash,
      [FINGERPRINT_ALGORITHM]: finding.fingerprint,
      'aurelisContent/v1': contentFingerprint(finding),
    },
    ...(finding.baselineState && { baselineState: finding.baselineState }),
    ...(finding.suppression && { suppressions: [sarifSuppression(finding.suppression)] }),
    ...(fits(finding.fix, context.fixLimit) && { fixes: [sarifFix(finding.fix, context.artifacts)] }),
    properties: {
      kind: finding.kind,
      confidence: finding.confidence,
      ...(finding.severity !== undefined && { 'security-severity': finding.severity.toFixed(1) }),
      ...(finding.alsoReportedBy.length > 0 && { alsoReportedBy: finding.alsoReportedBy }),
    },
  };
}

function sarifSuppression({ kind, reason, until, source }: NonNullable<Finding['suppression']>): Suppression {
  return {
    kind: kind === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: shorten(reason, SARIF_LIMITS.message),
    properties: { source, ...(until !== undefined && { until }) },
  };
}

function relatedLocations(finding: Finding, artifacts: ArtifactIndex): Pick<Result, 'relatedLocations'> {
  const related = (finding.related ?? []).slice(0, SARIF_LIMITS.relatedLocations);
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map((place, index): Location => ({
      id: index + 1,
      physicalLocation: {
        artifactLocation: artifactLocation(place.path, artifacts),
        region: sarifRegion(place.region),
      },
      message: { text: shorten(place.message, SARIF_LIMITS.message) },
    })),
  };
}

/** A place alone is no way. */
const SHORTEST_WAY = 2;

function codeFlows(
  { codeFlow = [] }: Finding,
  { artifacts, stepLimit }: Pick<ResultContext, 'artifacts' | 'stepLimit'>,
): Pick<Result, 'codeFlows'> {
  if (codeFlow.length === 0 || stepLimit < SHORTEST_WAY) return {};
  const { first, last } = shortenCodeFlow(codeFlow, stepLimit);
  const locations = [...first, ...last].map(({ path, region, message }) => ({
    location: {
      physicalLocation: { artifactLocation: artifactLocation(path, artifacts), region: sarifRegion(region) },
      message: { text: shorten(message, SARIF_LIMITS.message) },
    },
  }));
  return { codeFlows: [{ threadFlows: [{ locations }] }] };
}

/** Part of a fix would do harm, so one that is too long is left out whole. */
function fits(fix: Fix | undefined, limit: number): fix is Fix {
  if (!fix) return false;
  let length = fix.description.length;
  for (const replacement of fix.replacements) length += replacement.text.length + replacement.path.length;
  return length <= limit;
}

function sarifFix(fix: Fix, artifacts: ArtifactIndex): SarifFix {
  const paths = [...new Set(fix.replacements.map((replacement) => replacement.path))].sort(compareText);
  return {
    description: { text: fix.description },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactLocation(path, artifacts),
      replacements: fix.replacements
        .filter((replacement) => replacement.path === path)
        .map(({ region, text }) => ({ deletedRegion: sarifRegion(region), insertedContent: { text } })),
    })),
  };
}
