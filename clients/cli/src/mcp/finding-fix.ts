import { z } from 'zod';
import type { Finding } from '../../../../shared/findings';
import { mendDirectory } from '../fix/mend-directory';
import { oneLine } from './one-line';
import { redactedDiff } from './redacted-diff';
import type { Session } from './session';

export const FindingFix = z.strictObject({
  description: z.string(),
  diff: z.string().optional().describe('A unified diff; analysed again, it removes the finding and brings no other.'),
  is_redacted: z
    .boolean()
    .optional()
    .describe('The diff withholds secrets: it shows the change, and cannot be applied as it stands.'),
  reason: z.string().optional().describe('Why there is no diff.'),
});
export type FindingFix = z.infer<typeof FindingFix>;

/** What the fix of one finding of the last scan would change in the file as it is now. */
export async function findingFix(
  { held, workspace, engine }: Session,
  finding: Finding,
  signal: AbortSignal,
): Promise<FindingFix | undefined> {
  if (finding.fix === undefined || finding.suppression !== undefined) return undefined;
  const { description } = finding.fix;
  const { files, refused, originals } = await mendDirectory(workspace.source.path, held.report, {
    isWanted: (ruleId) => ruleId === finding.ruleId,
    isChosen: ({ fingerprint }) => fingerprint === finding.fingerprint,
    settings: held.settings,
    engine,
    signal,
  });
  const [file] = files;
  if (file === undefined) {
    const reason = refused[0]?.reason ?? 'the file has changed since the scan';
    return { description, reason };
  }
  const original = originals.get(file.path) ?? new Uint8Array();
  const { diff, isRedacted } = await redactedDiff(file, original, { engine, signal });
  return { description, diff, is_redacted: isRedacted };
}

export function fixAsText({ description, diff, reason, is_redacted: isRedacted }: FindingFix): string {
  if (diff === undefined) return `Its fix is not offered: ${oneLine(reason ?? description)}.\n`;
  return `Fix: ${oneLine(description)}${isRedacted === true ? ' (secrets are withheld)' : ''}\n${diff}`;
}
