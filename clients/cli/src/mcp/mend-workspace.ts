import { z } from 'zod';
import { ruleCatalogue } from '../../../../shared/analysis';
import type { RawFinding } from '../../../../shared/findings';
import { FindingKind, matchesRuleId } from '../../../../shared/findings';
import { mendDirectory, type MendedDirectory } from '../fix/mend-directory';
import { requireKnownRules } from '../require-known-rules';
import { RULE_PATTERNS } from './finding-pages';
import { findingOf } from './held-scan';
import { oneLine } from './one-line';
import { redactedDiff } from './redacted-diff';
import { scanWorkspace } from './scan-workspace';
import type { Session } from './session';
import type { ToolContext } from './tool';

/** What preview_fixes and apply_fixes are asked, so that the one shows what the other does. */
export const MEND_INPUT = {
  path: z.string().min(1).max(1_000).optional().describe('A file or folder of the directory; all of it when absent.'),
  rules: RULE_PATTERNS.optional().describe('Only fixes of these rules; "ruff/*" means all of ruff.'),
  kinds: z.array(FindingKind).min(1).optional().describe('Only fixes of findings of these kinds.'),
  fingerprints: z
    .array(z.string().regex(/^[0-9a-f]{1,64}$/, 'must be hexadecimal, as list_findings shows it'))
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Only fixes of these findings, and of others in the same file with the same rule and the very same code.',
    ),
};
export type MendRequest = z.infer<z.ZodObject<typeof MEND_INPUT>>;

const MendedFinding = z.strictObject({ rule_id: z.string(), line: z.int(), message: z.string() });

export const MendedFileView = z.strictObject({
  path: z.string(),
  mended: z.array(MendedFinding).describe('Findings that the change removes, at the lines where they stood.'),
  diff: z.string().optional().describe('A unified diff; absent where those of other files take all the room.'),
  is_redacted: z
    .boolean()
    .describe('The diff withholds secrets: it shows the change, and cannot be applied as it stands.'),
});

export const REFUSED = z
  .array(MendedFinding.extend({ path: z.string(), reason: z.string() }))
  .describe('Fixes that were tried and taken back, and why.');

/** Scans, tries the fixes that are asked for and analyses again what they make of the files. Nothing is written. */
export async function mendWorkspace(
  session: Session,
  { path, rules, kinds, fingerprints }: MendRequest,
  context: ToolContext,
): Promise<MendedDirectory> {
  if (rules !== undefined) requireKnownRules(rules);
  const { report, settings } = await scanWorkspace(session, { path }, context);
  const chosen = fingerprints && new Set(fingerprints.map((one) => findingOf(report.findings, one).fingerprint));
  return mendDirectory(session.workspace.source.path, report, {
    isWanted: (ruleId) => isOfKind(ruleId, kinds) && (rules?.some((one) => matchesRuleId(one, ruleId)) ?? true),
    isChosen: chosen && (({ fingerprint }) => chosen.has(fingerprint)),
    settings,
    workers: session.workers,
    signal: context.signal,
  });
}

/** Kinds are told apart here: a scan of some alone would know nothing of what one of all has found before. */
function isOfKind(ruleId: string, kinds: readonly FindingKind[] | undefined): boolean {
  const kind = ruleCatalogue.get(ruleId)?.kind;
  return kinds === undefined || (kind !== undefined && kinds.includes(kind));
}

/** All diffs together, for a model to read; that of the first file is shown however long it is. */
const MAX_DIFF_CHARACTERS = 100_000;

export async function mendedFileViews(
  { files, originals }: MendedDirectory,
  session: Session,
  signal: AbortSignal,
): Promise<z.infer<typeof MendedFileView>[]> {
  const views: z.infer<typeof MendedFileView>[] = [];
  let charactersLeft = MAX_DIFF_CHARACTERS;
  for (const file of files) {
    const view = { path: file.path, mended: file.mended.map(toMendedFinding), is_redacted: false };
    if (charactersLeft <= 0) {
      views.push(view);
      continue;
    }
    const original = originals.get(file.path) ?? new Uint8Array();
    const { diff, isRedacted } = await redactedDiff(file, original, { engine: session.engine, signal });
    charactersLeft -= diff.length;
    views.push({ ...view, is_redacted: isRedacted, ...(charactersLeft < 0 && views.length > 0 ? {} : { diff }) });
  }
  return views;
}

/** More than anybody reads. */
const MAX_REFUSED = 100;

export function refusedViews({ refused }: MendedDirectory): z.infer<typeof REFUSED> {
  return refused.slice(0, MAX_REFUSED).map(({ finding, reason }) => ({
    ...toMendedFinding(finding),
    path: finding.path,
    reason,
  }));
}

function toMendedFinding({ ruleId, region, message }: RawFinding): z.infer<typeof MendedFinding> {
  return { rule_id: ruleId, line: region.startLine, message };
}

export function refusedAsText(refused: z.infer<typeof REFUSED>): string {
  return refused
    .map(
      ({ path, line, rule_id: ruleId, reason }) =>
        `${oneLine(path)}:${line} ${ruleId} is not mended: ${oneLine(reason)}.\n`,
    )
    .join('');
}
