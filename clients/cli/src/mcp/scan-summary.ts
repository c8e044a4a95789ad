import { z } from 'zod';
import { describeSkipReason, type AnalysisReport, type SkippedPath } from '../../../../shared/findings';
import { oneLine } from './one-line';

const EXAMPLES = 5;

const SkippedGroup = z.strictObject({
  reason: z.string(),
  meaning: z.string(),
  is_expected: z.boolean().describe('False where something should have been analysed and could not be.'),
  count: z.int().positive(),
  examples: z.array(z.string()).describe('Some of the paths.'),
});

export const ScanSummary = z.strictObject({
  findings: z.int().nonnegative().describe('Those that count: nobody has suppressed them with a reason.'),
  by_level: z.record(z.string(), z.int()),
  by_kind: z.record(z.string(), z.int()),
  suppressed: z.int().nonnegative(),
  files: z.int().nonnegative().describe('Analysed files.'),
  lines: z.int().nonnegative(),
  skipped: z.array(SkippedGroup).describe('What was left out, and why.'),
  changed_since: z.string().optional().describe('What was compared with, where only changed files were meant.'),
  gate: z
    .strictObject({
      passed: z.boolean(),
      conditions: z.array(
        z.strictObject({
          condition: z.string(),
          outcome: z.enum(['passed', 'failed', 'not measured']),
          actual: z.union([z.number(), z.string()]).optional(),
        }),
      ),
    })
    .optional()
    .describe('The quality gate of .aurelis.yaml, or no errors.'),
});
export type ScanSummary = z.infer<typeof ScanSummary>;

export function summarize({ summary, skipped, gate }: AnalysisReport, base: string | undefined): ScanSummary {
  const { findings, byLevel, byKind, suppressed = 0, files, lines } = summary;
  return {
    ...{ findings, by_level: byLevel, by_kind: byKind, suppressed, files, lines },
    skipped: groupsOf(skipped),
    ...(base === undefined ? {} : { changed_since: base }),
    ...(gate === undefined
      ? {}
      : {
          gate: {
            passed: gate.passed,
            conditions: gate.conditions.map(({ condition, outcome, actual }) => ({
              ...{ condition, outcome },
              ...(actual === undefined ? {} : { actual }),
            })),
          },
        }),
  };
}

/** What went wrong first, then what there is most of. */
function groupsOf(skipped: readonly SkippedPath[]): z.infer<typeof SkippedGroup>[] {
  const groups = [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, paths]) => {
    const { text: meaning, isExpected } = describeSkipReason(reason);
    const examples = paths.slice(0, EXAMPLES).map(({ path }) => path);
    return { reason, meaning, is_expected: isExpected, count: paths.length, examples };
  });
  return groups.sort((left, right) => Number(left.is_expected) - Number(right.is_expected) || right.count - left.count);
}

export function summaryAsText(summary: ScanSummary): string {
  const { findings, by_level: byLevel, suppressed, files, lines, skipped, changed_since: base, gate } = summary;
  const levels = ['error', 'warning', 'note'].map((level) => `${byLevel[level] ?? 0} ${level}`).join(', ');
  const parts = [
    `${findings} findings (${levels}) in ${files} files of ${lines} lines${base === undefined ? '' : `, changed since ${oneLine(base)}`}.`,
    ...(suppressed === 0 ? [] : [`${suppressed} more are suppressed with a reason.`]),
    ...skipped
      // What was meant to be left out is worth a word where nothing else is left.
      .filter(({ is_expected: isExpected }) => !isExpected || files === 0)
      .map(
        ({ meaning, count, examples }) => `Not analysed: ${count}, ${meaning}: ${examples.map(oneLine).join(', ')}.`,
      ),
    ...(gate === undefined ? [] : [gateAsText(gate)]),
  ];
  return parts.map((part) => `${part}\n`).join('');
}

function gateAsText({ passed, conditions }: NonNullable<ScanSummary['gate']>): string {
  if (passed) return 'The quality gate is passed.';
  const missed = conditions.filter(({ outcome }) => outcome !== 'passed').map(({ condition }) => oneLine(condition));
  return `The quality gate is not passed: ${missed.join('; ')}.`;
}
