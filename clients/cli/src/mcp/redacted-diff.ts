import { redactedSlice, type AnalysisEngine, type MendedFile } from '../../../../shared/analysis';
import { unifiedDiff } from '../fix/unified-diff';

export interface RedactedDiff {
  /** Empty where all that differs is withheld. */
  readonly diff: string;
  /** Whether something of it is withheld: then it shows the change, and cannot be applied as it stands. */
  readonly isRedacted: boolean;
}

/** The change of a file for a reader who may be anywhere: without the secrets that stand around it. */
export async function redactedDiff(
  file: MendedFile,
  original: Uint8Array,
  { engine, signal }: { engine: Pick<AnalysisEngine, 'inspectFile'>; signal: AbortSignal },
): Promise<RedactedDiff> {
  const { path, before, after } = file;
  const [shownBefore, shownAfter] = await Promise.all(
    [before, after].map(async (text) => {
      const { secrets } = await engine.inspectFile({ path, bytes: Buffer.from(text) }, { signal });
      return secrets && redactedSlice(text, 0, text.length, secrets);
    }),
  );
  if (shownBefore === undefined || shownAfter === undefined) return { diff: '', isRedacted: true };
  const diff = unifiedDiff({ ...file, before: shownBefore, after: shownAfter }, original);
  const isRedacted = diff !== unifiedDiff(file, original);
  return { diff: shownBefore === shownAfter ? '' : diff, isRedacted };
}
