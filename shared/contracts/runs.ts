import { z } from 'zod';
import { PageQuery } from './envelope';
import { ProjectId, RunId, SnapshotId } from './ids';

const FindingKind = z.enum(['syntax', 'semantic', 'security', 'performance', 'style', 'coverage']);
const Level = z.enum(['none', 'note', 'warning', 'error']);

/** What git takes for the name of a branch or tag, or a hash: https://git-scm.com/docs/git-check-ref-format */
const GIT_REF = /^(?![-/.])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*[\\\p{Cc}]+(?<![/.])$/u;

export const GitRepository = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .describe('Address of a git repository over HTTPS, as `git clone` takes it.'),
  ref: z
    .string()
    .max(250)
    .regex(GIT_REF, 'must be the name of a branch or tag, or the hash of a commit')
    .optional()
    .describe('Branch, tag or commit; the default branch when absent.'),
});
export type GitRepository = z.infer<typeof GitRepository>;

const analyzeProject = z.strictObject({
  snapshot_id: SnapshotId.optional().describe('The uploaded archive to analyse. This or `repository`.'),
  repository: GitRepository.optional().describe('The git repository to fetch and analyse. This or `snapshot_id`.'),
  kinds: z.array(FindingKind).min(1).optional().describe('Kinds of findings to look for; all when absent.'),
  disabled_rules: z
    .array(z.string().max(200))
    .max(1000)
    .optional()
    .describe('Ids of rules to leave out; `oxlint/*` stands for all of an analyzer.'),
  enabled_rules: z
    .array(z.string().max(200))
    .max(1000)
    .optional()
    .describe('Ids of rules to add that are off unless asked for, or `ruff/*`.'),
  baseline_run_id: RunId.optional().describe(
    'A run of the same project that succeeded: findings are told apart as new, unchanged, updated or absent.',
  ),
});
export const AnalyzeProject = analyzeProject.refine(
  ({ snapshot_id, repository }) => (snapshot_id === undefined) !== (repository === undefined),
  { path: ['snapshot_id'], error: 'must be given, or `repository` must, and not both' },
);
export type AnalyzeProject = z.infer<typeof AnalyzeProject>;

export const RunState = z.enum(['accepted', 'planned', 'running', 'succeeded', 'failed', 'cancelled']);
export type RunState = z.infer<typeof RunState>;

export const RunSummaryView = z.object({
  findings: z.int(),
  by_level: z.record(z.string(), z.int()),
  by_kind: z.record(z.string(), z.int()),
  files: z.int(),
  lines: z.int(),
  skipped: z.int(),
  suppressed: z.int().optional(),
  languages: z.array(z.object({ language: z.string(), files: z.int(), lines: z.int() })),
});

export const RunView = z.object({
  id: RunId,
  project_id: ProjectId,
  snapshot_id: SnapshotId.describe('Of a repository it is there once the repository has been fetched.'),
  repository: z
    .object({ url: z.string(), ref: z.string().optional(), commit: z.string().optional() })
    .optional()
    .describe('Where the source was fetched; with the commit once it is known.'),
  state: RunState,
  trigger: z
    .object({ kind: z.enum(['api', 'upload', 'push', 'pull-request']), name: z.string().optional() })
    .describe(
      'How it came: `upload` with the name of the blob, `push` with the branch, `pull-request` with its number.',
    ),
  host_report: z
    .object({ state: z.enum(['told', 'refused']), message: z.string().optional() })
    .optional()
    .describe(
      'What became of telling the host of the repository of the end of the run, where the push hook asks for that.',
    ),
  progress: z.object({
    batches_total: z.int().nullable(),
    batches_done: z.int(),
    files_total: z.int().nullable(),
    files_done: z.int(),
  }),
  summary: RunSummaryView.optional(),
  gate: z
    .object({
      passed: z.boolean(),
      source: z.string(),
      conditions: z.array(
        z.object({
          metric: z.string(),
          condition: z.string(),
          threshold: z.union([z.number(), z.string()]),
          actual: z.union([z.number(), z.string()]).optional(),
          outcome: z.enum(['passed', 'failed', 'not measured']),
          optional: z.boolean().optional(),
        }),
      ),
    })
    .optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  links: z.object({ findings: z.string(), reports: z.record(z.string(), z.string()) }).optional(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  finished_at: z.iso.datetime().optional(),
});
export type RunView = z.infer<typeof RunView>;

export const FindingsQuery = z.strictObject({
  kind: FindingKind.optional(),
  level: Level.optional().describe('Exactly this level.'),
  path: z.string().max(1000).optional().describe('Files whose path starts with this.'),
  rule: z.string().max(200).optional().describe('Exactly this rule id.'),
  state: z
    .enum(['active', 'suppressed', 'absent', 'all'])
    .optional()
    .describe('`active` when absent: neither suppressed nor gone since the baseline.'),
  baseline: z
    .enum(['new', 'unchanged', 'updated'])
    .optional()
    .describe('How it compares with the baseline of the run; nothing where the run has none.'),
  ...PageQuery,
});
export type FindingsQuery = z.infer<typeof FindingsQuery>;

const region = z.strictObject({
  start_line: z.int(),
  start_column: z.int(),
  end_line: z.int(),
  end_column: z.int(),
});

export const FindingView = z.object({
  fingerprint: z.string(),
  rule_id: z.string(),
  kind: FindingKind,
  level: Level,
  confidence: z.enum(['low', 'medium', 'high']),
  severity: z.number().optional(),
  cwe: z.array(z.int()),
  path: z.string(),
  region,
  message: z.string(),
  snippet: z.string(),
  also_reported_by: z.array(z.string()),
  code_flow: z
    .array(z.object({ path: z.string(), region, message: z.string() }))
    .optional()
    .describe('The way of the data, from where it enters to the place of the finding.'),
  baseline_state: z.enum(['new', 'unchanged', 'updated', 'absent']).optional(),
  suppression: z
    .object({
      kind: z.enum(['inline', 'external', 'triage']),
      reason: z.string(),
      until: z.string().optional(),
      source: z.string(),
    })
    .optional(),
});
export type FindingView = z.infer<typeof FindingView>;

export const ReportFormat = z.enum(['sarif', 'html', 'json', 'markdown', 'cyclonedx', 'junit']);
export type ReportFormat = z.infer<typeof ReportFormat>;

export const CreateReportLink = z.strictObject({ format: ReportFormat.default('html') });
export const ReportLinkView = z.object({ url: z.string(), expires_at: z.iso.datetime() });
export type ReportLinkView = z.infer<typeof ReportLinkView>;
