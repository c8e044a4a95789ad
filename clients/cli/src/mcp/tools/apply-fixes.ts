import { z } from 'zod';
import type { MendedFile } from '../../../../../shared/analysis';
import { AurelisError } from '../../../../../shared/kernel';
import type { MendedDirectory } from '../../fix/mend-directory';
import { writeEach } from '../../fix/write-each';
import { writeMended } from '../../fix/write-mended';
import { MEND_INPUT, mendWorkspace, REFUSED, refusedAsText, refusedViews } from '../mend-workspace';
import { oneLine } from '../one-line';
import type { Session } from '../session';
import type { ToolDefinition } from '../tool';

const OUTPUT = {
  findings: z.int().nonnegative().describe('How many findings the changes removed.'),
  files: z.array(
    z.strictObject({
      path: z.string(),
      mended: z.int().nonnegative(),
      state: z
        .enum(['changed', 'left', 'failed'])
        .describe('left: somebody changed the file meanwhile; failed: it could not be written. Both are as they were.'),
    }),
  ),
  refused: REFUSED,
};
type Output = z.infer<z.ZodObject<typeof OUTPUT>>;

export function applyFixesTool(session: Session): ToolDefinition<typeof MEND_INPUT, typeof OUTPUT> {
  return {
    name: 'apply_fixes',
    title: 'Apply fixes',
    description:
      'Changes files of the directory as preview_fixes shows for the same arguments. Each file is replaced as a whole, or left as it is; no copy is kept but by version control. Call scan afterwards.',
    input: MEND_INPUT,
    output: OUTPUT,
    // Asked twice it does no more than once: there is nothing left to mend.
    annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    call: (input, context) =>
      session.turns.take(async () => {
        const mended = await mendWorkspace(session, input, context);
        const files = await writeAll(session, mended, context.signal);
        const refused = refusedViews(mended);
        const changed = files.filter(({ state }) => state === 'changed');
        if (changed.length > 0) session.forget();
        const findings = changed.reduce((sum, file) => sum + file.mended, 0);
        return { output: { findings, files, refused }, text: asText(findings, files) + refusedAsText(refused) };
      }, context.signal),
  };
}

async function writeAll(
  session: Session,
  { files, originals }: MendedDirectory,
  signal: AbortSignal,
): Promise<Output['files']> {
  signal.throwIfAborted();
  const { paths, failed } = await writeEach(files, async (file) => {
    await requireSamePlace(session, file);
    const root = session.workspace.source.path;
    return writeMended(file, { root, original: originals.get(file.path) ?? new Uint8Array() });
  });
  return files.map(({ path, mended }) => {
    const state = paths.includes(path) ? 'changed' : failed.includes(path) ? 'failed' : 'left';
    return { path, mended: mended.length, state };
  });
}

/** A folder may have been replaced by a link to elsewhere since it was read. */
async function requireSamePlace(session: Session, { path }: MendedFile): Promise<void> {
  if ((await session.workspace.within(path)) === path) return;
  throw new AurelisError('CONFLICT', 'a link stands in its place by now.');
}

const OUTCOMES = { changed: 'changed', left: 'left as it is: it changed meanwhile', failed: 'could not be written' };

function asText(findings: number, files: Output['files']): string {
  if (files.length === 0) return 'There is nothing that a deterministic fix can mend.\n';
  const lines = files.map(({ path, state }) => `${oneLine(path)}: ${OUTCOMES[state]}\n`);
  return `${findings} findings were mended.\n${lines.join('')}`;
}
