import type { JobView } from '../../shared/contracts';
import type { Job, PartRecord } from '../../shared/jobs';

export function toJobView(job: Job, parts: readonly PartRecord[]): JobView {
  const count = (outcome: PartRecord['outcome']): number => parts.filter((part) => part.outcome === outcome).length;
  const sum = (of: (part: PartRecord) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    id: job.id,
    project_id: job.projectId,
    run_id: job.runId,
    snapshot_id: job.snapshotId,
    task: job.task,
    state: job.state,
    progress: {
      parts_total: job.plan?.parts ?? null,
      parts_done: count('done'),
      parts_failed: count('failed'),
      parts_left_out: count('left-out') + (job.plan?.leftOut ?? 0),
    },
    usage: {
      input_tokens: sum(({ inputTokens }) => inputTokens),
      output_tokens: sum(({ outputTokens }) => outputTokens),
    },
    cost_usd: sum(({ cost }) => cost),
    ...(job.summary === undefined ? {} : { summary: job.summary }),
    ...(job.failure === undefined ? {} : { failure: job.failure }),
    ...(job.state === 'succeeded' ? { links: linksOf(job.id) } : {}),
    created_at: job.createdAt,
    updated_at: job.updatedAt,
    ...(job.finishedAt === undefined ? {} : { finished_at: job.finishedAt }),
  };
}

function linksOf(jobId: string): Record<string, string> {
  const base = `/api/v1/jobs/${jobId}/results`;
  return { report: `${base}/report`, patch: `${base}/patch`, json: `${base}/json` };
}
