import { z } from 'zod';
import { Level } from '../../../../../shared/findings';
import { AurelisError } from '../../../../../shared/kernel';
import { FINDING_PAGE, firstPage, kinds, limit, minLevel, nextPage, pageEnd, rules } from '../finding-pages';
import { rowsAsText } from '../finding-row';
import type { Session } from '../session';
import { READS_ONLY, type ToolDefinition } from '../tool';

const INPUT = {
  path: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe('What the path starts with, such as "src/", or a glob for all of it, such as "**/*.ts".'),
  rules,
  levels: z.array(Level).min(1).optional().describe('Exactly these levels.'),
  min_level: minLevel,
  kinds: kinds.describe('Only findings of these kinds.'),
  limit,
  cursor: z
    .string()
    .max(100_000)
    .optional()
    .describe('The next_cursor of an earlier page, and no other argument: it carries them.'),
};

export function listFindingsTool(session: Session): ToolDefinition<typeof INPUT, typeof FINDING_PAGE> {
  return {
    name: 'list_findings',
    title: 'List findings',
    description: 'Pages through the findings of the last scan, the gravest first, or through those that match.',
    input: INPUT,
    output: FINDING_PAGE,
    annotations: READS_ONLY,
    call: ({ cursor, ...asked }) => {
      if (cursor !== undefined && Object.values(asked).some((value) => value !== undefined)) {
        const message = 'A cursor carries all that was asked for: give it alone, or leave it out for another list.';
        throw new AurelisError('VALIDATION_ERROR', message);
      }
      const { path, rules: rule, levels: level, min_level: least, kinds: kind } = asked;
      const filter = { path, rule, level, minLevel: least, kind };
      const page =
        cursor === undefined ? firstPage(session.held, { filter, limit: asked.limit }) : nextPage(session.held, cursor);
      const text = `${page.matching} findings.\n${rowsAsText(page.findings)}${pageEnd(page)}`;
      return Promise.resolve({ output: page, text });
    },
  };
}
