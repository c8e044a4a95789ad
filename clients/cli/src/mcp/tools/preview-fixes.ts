import { z } from 'zod';
import {
  MEND_INPUT,
  mendedFileViews,
  MendedFileView,
  mendWorkspace,
  REFUSED,
  refusedAsText,
  refusedViews,
} from '../mend-workspace';
import { oneLine } from '../one-line';
import type { Session } from '../session';
import { READS_ONLY, type ToolDefinition } from '../tool';

const OUTPUT = {
  findings: z.int().nonnegative().describe('How many findings the changes remove.'),
  files: z.array(MendedFileView),
  refused: REFUSED,
};

export function previewFixesTool(session: Session): ToolDefinition<typeof MEND_INPUT, typeof OUTPUT> {
  return {
    name: 'preview_fixes',
    title: 'Preview fixes',
    description:
      'Shows as unified diffs what the deterministic fixes of the rules would change, and changes nothing. Every change is analysed again: one that does not remove its finding, or that brings another, is taken back.',
    input: MEND_INPUT,
    output: OUTPUT,
    annotations: READS_ONLY,
    call: (input, context) =>
      session.turns.take(async () => {
        const mended = await mendWorkspace(session, input, context);
        const files = await mendedFileViews(mended, session, context.signal);
        const refused = refusedViews(mended);
        const findings = files.reduce((sum, file) => sum + file.mended.length, 0);
        return { output: { findings, files, refused }, text: asText(findings, files) + refusedAsText(refused) };
      }, context.signal),
  };
}

function asText(findings: number, files: readonly z.infer<typeof MendedFileView>[]): string {
  if (files.length === 0) return 'There is nothing that a deterministic fix can mend.\n';
  const diffs = files.map(({ path, diff }) => diff ?? `${oneLine(path)}: name it as path to see its diff.\n`);
  const note = files.some((file) => file.is_redacted) ? ' Secrets in the diffs are withheld.' : '';
  return `${findings} findings can be mended in ${files.length} files.${note}\n${diffs.join('')}`;
}
