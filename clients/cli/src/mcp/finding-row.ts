import { z } from 'zod';
import { FindingKind, Level, type Finding } from '../../../../shared/findings';
import { oneLine } from './one-line';

/** A finding in a list; lines and columns start at 1. */
export const FindingRow = z.strictObject({
  fingerprint: z.string().describe('Names the finding, also after lines have moved.'),
  rule_id: z.string(),
  kind: FindingKind,
  level: Level,
  path: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  message: z.string(),
  has_fix: z.boolean().describe('Whether preview_fixes can mend it.'),
});
export type FindingRow = z.infer<typeof FindingRow>;

export function toFindingRow({ fingerprint, ruleId, kind, level, path, region, message, fix }: Finding): FindingRow {
  const { startLine: line, startColumn: column } = region;
  return { fingerprint, rule_id: ruleId, kind, level, path, line, column, message, has_fix: fix !== undefined };
}

/** So much of a fingerprint tells the findings of any repository apart. */
const SHORT_FINGERPRINT = 12;

/** One line for each. */
export function rowsAsText(rows: readonly FindingRow[]): string {
  return rows.map((row) => `${rowAsText(row)}\n`).join('');
}

function rowAsText({ fingerprint, rule_id: ruleId, level, path, line, column, message, has_fix: hasFix }: FindingRow) {
  const place = `${oneLine(path)}:${line}:${column}`;
  const name = `[${fingerprint.slice(0, SHORT_FINGERPRINT)}${hasFix ? ', has a fix' : ''}]`;
  return `${level} ${place} ${oneLine(ruleId)} ${oneLine(message)} ${name}`;
}
