import { z } from 'zod';
import { ruleCatalogue } from '../../../../../shared/analysis';
import { FindingKind, Level, matchesRuleId, type Rule } from '../../../../../shared/findings';
import { AurelisError } from '../../../../../shared/kernel';
import { requireKnownRules } from '../../require-known-rules';
import { readCursor, writeCursor } from '../cursor';
import { READS_ONLY, type ToolDefinition } from '../tool';

const MAX_PAGE = 200;
const PAGE = 50;

const ASKED = {
  rules: z.string().min(1).max(200).optional().describe('An id, or all of an analyzer, such as "ruff/*".'),
  kinds: z.array(FindingKind).min(1).optional().describe('Only rules of these kinds.'),
  language: z.string().min(1).max(50).optional().describe('Only rules for this language, such as "python".'),
  text: z.string().min(1).max(200).optional().describe('Only rules with these words in their id or description.'),
};

const INPUT = {
  ...ASKED,
  limit: z.int().min(1).max(MAX_PAGE).optional().describe(`How many to answer at most; ${PAGE} when absent.`),
  cursor: z
    .string()
    .max(10_000)
    .optional()
    .describe('The next_cursor of an earlier page, and no other argument: it carries them.'),
};

const OUTPUT = {
  matching: z.int().nonnegative(),
  rules: z.array(
    z.strictObject({ id: z.string(), kind: FindingKind, level: Level, description: z.string(), is_on: z.boolean() }),
  ),
  next_cursor: z.string().optional(),
};

const Cursor = z.strictObject({
  start: z.int().nonnegative(),
  limit: z.int().min(1).max(MAX_PAGE),
  asked: z.strictObject(ASKED),
});

export function listRulesTool(): ToolDefinition<typeof INPUT, typeof OUTPUT> {
  return {
    name: 'list_rules',
    title: 'List rules',
    description: 'The rules that scans look for, or those that match; explain_rule explains one.',
    input: INPUT,
    output: OUTPUT,
    annotations: READS_ONLY,
    call: ({ cursor, limit, ...asked }) => {
      if (cursor !== undefined && [limit, ...Object.values(asked)].some((value) => value !== undefined)) {
        const message = 'A cursor carries all that was asked for: give it alone, or leave it out for another list.';
        throw new AurelisError('VALIDATION_ERROR', message);
      }
      const place = cursor === undefined ? { start: 0, limit: limit ?? PAGE, asked } : readCursor(cursor, Cursor);
      if (place.asked.rules !== undefined) requireKnownRules([place.asked.rules]);
      const matching = ruleCatalogue.all().filter((rule) => isAskedFor(rule, place.asked));
      const end = place.start + place.limit;
      const listed = matching.slice(place.start, end).map(({ id, kind, level, description, enabled }) => {
        return { id, kind, level, description, is_on: enabled !== false };
      });
      const next = end < matching.length ? { next_cursor: writeCursor({ ...place, start: end }) } : {};
      const lines = listed.map(({ id, kind, level, description }) => `${id} (${kind}, ${level}) ${description}\n`);
      const more = next.next_cursor === undefined ? '' : `There are more: the cursor is ${next.next_cursor}\n`;
      return Promise.resolve({
        output: { matching: matching.length, rules: listed, ...next },
        text: `${matching.length} rules.\n${lines.join('')}${more}`,
      });
    },
  };
}

function isAskedFor(rule: Rule, { rules, kinds, language, text }: z.infer<z.ZodObject<typeof ASKED>>): boolean {
  if (rules !== undefined && !matchesRuleId(rules, rule.id)) return false;
  if (kinds !== undefined && !kinds.includes(rule.kind)) return false;
  if (language !== undefined && !rule.languages.some((one) => one === '*' || one === language.toLowerCase())) {
    return false;
  }
  return text === undefined || `${rule.id}\n${rule.description}`.toLowerCase().includes(text.toLowerCase());
}
