import { z } from 'zod';
import { firstPage, FINDING_PAGE, kinds, limit, minLevel, pageEnd, RULE_PATTERNS, rules } from '../finding-pages';
import { rowsAsText } from '../finding-row';
import { ScanSummary, summarize, summaryAsText } from '../scan-summary';
import { scanWorkspace } from '../scan-workspace';
import type { Session } from '../session';
import { READS_ONLY, type ToolDefinition } from '../tool';

const INPUT = {
  path: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe(
      'A file or folder of the directory, such as "src"; all of it when absent. Data is not followed into other files then.',
    ),
  kinds: kinds.describe('Only look for findings of these kinds.'),
  enable_rules: RULE_PATTERNS.optional().describe(
    'Rules to add that are off unless asked for; list_rules tells which.',
  ),
  disable_rules: RULE_PATTERNS.optional().describe('Rules to leave out; "ruff/*" means all of ruff.'),
  changed: z
    .boolean()
    .optional()
    .describe('Only files changed since the main branch, or not yet committed. Needs a git work tree.'),
  changed_since: z.string().min(1).max(200).optional().describe('The same since this commit or branch.'),
  rules,
  min_level: minLevel,
  limit,
};

const OUTPUT = { summary: ScanSummary, ...FINDING_PAGE };

export function scanTool(session: Session): ToolDefinition<typeof INPUT, typeof OUTPUT> {
  return {
    name: 'scan',
    title: 'Scan for findings',
    description:
      'Analyses the source code of the directory on this machine and answers a summary and the first findings: bugs, vulnerabilities, secrets, performance and style, in more than thirty languages. What was analysed before and has not changed is not analysed again, so call it after each change. Then list_findings pages through the findings, get_finding explains one.',
    input: INPUT,
    output: OUTPUT,
    annotations: READS_ONLY,
    call: (input, context) =>
      session.turns.take(async () => {
        const { path, kinds: ofKinds, enable_rules: enableRules, disable_rules: disableRules } = input;
        const changedSince: string | true | undefined =
          input.changed_since ?? (input.changed === true ? true : undefined);
        const request = { path, kinds: ofKinds, enableRules, disableRules, changedSince };
        const scan = await scanWorkspace(session, request, context);
        const filter = { rule: input.rules, minLevel: input.min_level };
        const page = firstPage(session.hold(scan), { filter, limit: input.limit });
        session.cache.prune(new Date());
        const summary = summarize(scan.report, scan.base);
        return {
          output: { summary, ...page },
          text: `${summaryAsText(summary)}${rowsAsText(page.findings)}${pageEnd(page)}`,
        };
      }, context.signal),
  };
}
