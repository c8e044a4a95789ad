import { compareFindings, type Fix, type RawFinding, type SkippedPath } from '../findings';
import type { Found } from './analyzers/analyzer';
import { ruleCatalogue } from './rule-catalogue';
import { carriesSecret, redactValues, secretValues, type SecretRange } from './text/redact';
import { snippetOf } from './text/snippet';
import type { SourceText } from './text/source-text';

/** Of one analyzer in one file; more tell people nothing and would let one file fill the report. */
export const MAX_FINDINGS = 500;

export interface FoundIn {
  readonly path: string;
  readonly source: SourceText;
  readonly found: readonly Found[];
  /** Absent where nobody could look for secrets: then nothing of the text is shown. */
  readonly secrets: readonly SecretRange[] | undefined;
  readonly isWanted: (ruleId: string) => boolean;
}

/** Gives findings their region and snippet, without the secrets around them. */
export function toRawFindings({ path, source, found, secrets, isWanted }: FoundIn): {
  findings: RawFinding[];
  skipped: SkippedPath[];
} {
  const wanted = found.filter(({ ruleId }) => isWanted(ruleId));
  const kept = wanted
    .toSorted(
      (left, right) => left.start - right.start || left.end - right.end || (left.ruleId < right.ruleId ? -1 : 1),
    )
    .slice(0, MAX_FINDINGS);
  const shown =
    secrets === undefined ? undefined : { path, source, secrets, values: secretValues(source.text, secrets) };
  const findings = kept.map((one) =>
    shown === undefined ? hiddenFinding(one, path, source) : shownFinding(one, shown),
  );
  const left = wanted.length - kept.length;
  const analyzer = wanted[0]?.ruleId.split('/', 1)[0] ?? '';
  const skipped = left === 0 ? [] : [{ path, reason: 'too-many-findings', detail: `${left} more of ${analyzer}` }];
  return { findings: findings.sort(compareFindings), skipped };
}

interface ShownFile {
  readonly path: string;
  readonly source: SourceText;
  readonly secrets: readonly SecretRange[];
  readonly values: readonly string[];
}

function shownFinding(found: Found, { path, source, secrets, values }: ShownFile): RawFinding {
  const related = found.related?.map(({ start, end, message }) => ({
    path,
    region: source.region(start, end),
    message: redactValues(message, values),
  }));
  const fix = found.fix === undefined ? undefined : toFix(found.fix, path, source, values);
  return {
    ...gradeOf(found),
    ruleId: found.ruleId,
    path,
    region: source.region(found.start, found.end),
    message: redactValues(found.message, values),
    snippet: snippetOf(source, found.start, found.end, secrets),
    ...(related === undefined || related.length === 0 ? {} : { related }),
    ...(fix === undefined ? {} : { fix }),
  };
}

function hiddenFinding(found: Found, path: string, source: SourceText): RawFinding {
  return {
    ...gradeOf(found),
    ruleId: found.ruleId,
    path,
    region: source.region(found.start, found.end),
    message: ruleCatalogue.get(found.ruleId)?.description ?? found.ruleId,
    snippet: '',
  };
}

function gradeOf({ level, confidence }: Found): Pick<RawFinding, 'level' | 'confidence'> {
  return { ...(level === undefined ? {} : { level }), ...(confidence === undefined ? {} : { confidence }) };
}

function toFix(
  { description, edits }: NonNullable<Found['fix']>,
  path: string,
  source: SourceText,
  values: readonly string[],
): Fix | undefined {
  if (edits.length === 0 || edits.some(({ text }) => carriesSecret(text, values))) return undefined;
  return {
    description: redactValues(description, values),
    replacements: edits.map(({ start, end, text }) => ({ path, region: source.region(start, end), text })),
  };
}
