import { ReportFormat, type RunView } from '../../shared/contracts';
import type { ReportSummary } from '../../shared/findings';
import type { Run, RunRepository } from '../../shared/runs';

export interface RunProgress {
  batches: number;
  files: number;
}

export function toRunView(run: Run, done: RunProgress): RunView {
  return {
    id: run.id,
    project_id: run.projectId,
    snapshot_id: run.snapshotId,
    ...(run.repository === undefined ? {} : { repository: toRepositoryView(run.repository) }),
    state: run.state,
    ...(run.host?.report === undefined ? {} : { host_report: run.host.report }),
    trigger: { kind: run.trigger.kind, ...(run.trigger.name === undefined ? {} : { name: run.trigger.name }) },
    progress: {
      batches_total: run.plan?.batches ?? null,
      batches_done: done.batches,
      files_total: run.plan?.files ?? null,
      files_done: done.files,
    },
    ...(run.summary === undefined ? {} : { summary: toSummaryView(run.summary) }),
    ...(run.gate === undefined ? {} : { gate: run.gate }),
    ...(run.failure === undefined ? {} : { failure: run.failure }),
    ...(run.state === 'succeeded' ? { links: linksOf(run.id) } : {}),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    ...(run.finishedAt === undefined ? {} : { finished_at: run.finishedAt }),
  };
}

function toRepositoryView({ url, ref, commit }: RunRepository): NonNullable<RunView['repository']> {
  return { url, ...(ref === undefined ? {} : { ref }), ...(commit === undefined ? {} : { commit }) };
}

function toSummaryView(summary: ReportSummary): RunView['summary'] {
  const { byLevel, byKind, ...counts } = summary;
  return { ...counts, by_level: byLevel, by_kind: byKind };
}

function linksOf(runId: string): NonNullable<RunView['links']> {
  const base = `/api/v1/runs/${runId}`;
  const reports = Object.fromEntries(ReportFormat.options.map((format) => [format, `${base}/reports/${format}`]));
  return { findings: `${base}/findings`, reports };
}
