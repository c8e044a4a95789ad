import { unifiedDiff } from '../generation';
import { endJob, type EndJobPorts } from './end-job';
import { hasJobEnded, type Job, type JobRef, type PartOutput, type PartRecord } from './job';
import type { JobArtifacts, JobStore } from './ports';
import { renderJobReport } from './render-job-report';

export interface FinishJobPorts extends EndJobPorts {
  jobs: Pick<JobStore, 'find' | 'replace' | 'listParts'>;
  jobArtifacts: Pick<JobArtifacts, 'readOutput' | 'writeResult' | 'removeWork' | 'erase'>;
}

export interface FinishedPart {
  record: PartRecord;
  output: PartOutput | undefined;
}

/** Joins the parts into a patch and a report and ends the job. Safe to repeat. */
export async function finishJob(ref: JobRef, ports: FinishJobPorts): Promise<void> {
  const found = await ports.jobs.find(ref);
  if (found === undefined) return ports.jobArtifacts.erase(ref);
  if (hasJobEnded(found.document)) return clearAway(ref, found.document, ports);
  const job = found.document;
  const records = await ports.jobs.listParts(ref);
  if (job.plan === undefined || records.length < job.plan.parts) return;

  const parts = await readParts(ref, records, ports);
  const shown = parts.map(({ record, output }) => ({ ...record, ...output, changes: patchesOf(output) }));
  const patch = shown.flatMap(({ changes }) => changes.map((change) => change.patch));
  const result = { job: job.id, task: job.task, parts: shown };
  await ports.jobArtifacts.writeResult(ref, 'patch', patch);
  await ports.jobArtifacts.writeResult(ref, 'json', [JSON.stringify(result)]);
  await ports.jobArtifacts.writeResult(ref, 'report', [renderJobReport(job, parts)]);
  const ended = await endJob(ref, { state: 'succeeded', summary: summaryOf(parts) }, ports);
  if (ended === undefined) await ports.jobArtifacts.erase(ref);
  else await clearAway(ref, ended, ports);
}

/** Results are kept of a job that succeeded, and of no other: a cancel or an erasure may have come in between. */
async function clearAway(ref: JobRef, job: Job, { jobArtifacts }: FinishJobPorts): Promise<void> {
  await (job.state === 'succeeded' ? jobArtifacts.removeWork(ref) : jobArtifacts.erase(ref));
}

/** Not the files as they were and would be: whoever looks at a change need not see all that stands beside it. */
function patchesOf(output: PartOutput | undefined): { path: string; patch: string }[] {
  const changes = output?.changes ?? [];
  return changes.map(({ path, before, after }) => ({ path, patch: unifiedDiff({ path, before, after }) }));
}

async function readParts(
  ref: JobRef,
  records: readonly PartRecord[],
  { jobArtifacts }: FinishJobPorts,
): Promise<FinishedPart[]> {
  const parts: FinishedPart[] = [];
  for (const record of records.toSorted((left, right) => (left.partId < right.partId ? -1 : 1))) {
    const output = record.outcome === 'done' ? await jobArtifacts.readOutput(ref, record.partId) : undefined;
    parts.push({ record, output });
  }
  return parts;
}

function summaryOf(parts: readonly FinishedPart[]): NonNullable<Job['summary']> {
  const outputs = parts.flatMap(({ output }) => output ?? []);
  const edits = outputs.reduce((sum, { changes }) => sum + changes.length, 0);
  const receipts = outputs.flatMap((output) => output.receipts);
  const notices = [...new Set(outputs.flatMap(({ notice }) => notice ?? []))];
  return {
    edits,
    verified: receipts.filter(({ status }) => status === 'verified').length,
    ...(notices.length === 0 ? {} : { notice: notices.join(' ') }),
  };
}
