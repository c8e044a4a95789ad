import { detectLanguage } from '../analysis';
import { QUEUES } from '../config';
import type { GenerationMessage } from '../contracts';
import { type MessageQueue, type OutboxRecord, type OutboxStore, publish } from '../events';
import { matchesGlob, RawFinding, type Finding } from '../findings';
import { AurelisError } from '../kernel';
import { isToBeErased, type ProjectStore } from '../projects';
import { type FindingStore } from '../runs';
import { endJob, type EndJobPorts } from './end-job';
import { eraseJob, type EraseJobPorts } from './erase-job';
import { isJobOver } from './is-job-over';
import { hasJobEnded, partIdOf, type Job, type JobRef } from './job';
import type { JobArtifacts, JobStore } from './ports';
import { readSnapshot, type ReadSnapshotPorts } from './read-snapshot';

export interface PlanJobPorts extends EndJobPorts, EraseJobPorts, ReadSnapshotPorts {
  jobs: Pick<JobStore, 'find' | 'replace' | 'erase'>;
  projects: Pick<ProjectStore, 'find' | 'findSnapshot'>;
  findings: Pick<FindingStore, 'list'>;
  jobArtifacts: Pick<JobArtifacts, 'writeInput' | 'removeWork' | 'erase'>;
  outbox: Pick<OutboxStore, 'markSent'>;
  queue: MessageQueue;
}

const HOPELESS = ['VALIDATION_ERROR', 'PAYLOAD_TOO_LARGE', 'NOT_FOUND'];
const FINDINGS_PER_PAGE = 200;

/** Decides which files and findings are worked on and queues a part for each. Safe to repeat: every name is made from ids. */
export async function planJob(ref: JobRef, ports: PlanJobPorts): Promise<void> {
  const found = await ports.jobs.find(ref);
  if (found === undefined || hasJobEnded(found.document)) return ports.jobArtifacts.removeWork(ref);
  if (found.document.state !== 'accepted') return;
  // Stored while its project was erased, by somebody who died before seeing that.
  if (await isToBeErased(found.document, ports)) return eraseJob(ref, ports);
  try {
    const plan = await writeParts(found.document, ports);
    const outbox = nextMessages(ref, plan.parts, ports);
    const updatedAt = ports.clock.now().toISOString();
    await ports.jobs.replace({ ...found.document, state: 'planned', plan, updatedAt }, found.etag, [outbox]);
    ports.telemetry.event('job.planned', { ...ref, ...plan });
    await publish(outbox, ports);
  } catch (error) {
    // Whoever lost its message to another hears of it here alone: nobody comes back for what it has written since.
    if (await isJobOver(ref, ports.jobs)) return ports.jobArtifacts.removeWork(ref);
    if (!(error instanceof AurelisError) || !HOPELESS.includes(error.code)) throw error;
    await endJob(ref, { state: 'failed', failure: { code: error.code, message: error.message } }, ports);
  }
}

async function writeParts(job: Job, ports: PlanJobPorts): Promise<{ parts: number; leftOut: number }> {
  const ref = { tenantId: job.tenantId, jobId: job.id };
  const findings = await listFindings(job, ports);
  const byPath = Map.groupBy(findings, ({ path }) => path);
  const isWanted = wantedFiles(job, byPath);
  let parts = 0;
  let leftOut = 0;
  const place = { tenantId: job.tenantId, projectId: job.projectId, snapshotId: job.snapshotId };
  await readSnapshot(place, ports, async (items, settings) => {
    for await (const item of items) {
      if (item.kind !== 'file' || !isWanted(item.file.path, item.file.bytes)) continue;
      const { path } = item.file;
      const files = [{ path, text: Buffer.from(item.file.bytes).toString('utf8') }];
      for (const some of groupsOf(job, byPath.get(path) ?? [])) {
        if (parts >= job.options.maxParts) {
          leftOut += 1;
          continue;
        }
        const neverSend = [...job.options.neverSend, ...(settings().neverSend ?? [])];
        await ports.jobArtifacts.writeInput(ref, partIdOf(parts), {
          path,
          files,
          findings: some.map(withoutVerdict),
          neverSend,
        });
        parts += 1;
      }
    }
  });
  return { parts, leftOut };
}

/** A fix looks at all findings of a file together, so that no two parts change one file; an explanation is about one. */
function groupsOf({ task }: Job, findings: readonly Finding[]): Finding[][] {
  return task === 'explain' ? findings.map((finding) => [finding]) : [[...findings]];
}

/** What the analyzer said, without what was made of it since. */
function withoutVerdict(finding: Finding): RawFinding {
  return RawFinding.strip().parse(finding);
}

async function listFindings(job: Job, { findings }: Pick<PlanJobPorts, 'findings'>): Promise<Finding[]> {
  if (job.task !== 'fix' && job.task !== 'explain') return [];
  const wanted = job.options.findings === undefined ? undefined : new Set(job.options.findings);
  const run = { tenantId: job.tenantId, runId: job.runId };
  const all: Finding[] = [];
  let cursor: string | undefined;
  do {
    const page = await findings.list(run, { state: 'active', limit: FINDINGS_PER_PAGE, cursor });
    all.push(...page.items.filter(({ fingerprint }) => wanted?.has(fingerprint) ?? true));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  if (wanted !== undefined && all.length < wanted.size) {
    throw new AurelisError(
      'NOT_FOUND',
      `${wanted.size - all.length} of the findings are none of the run's active ones.`,
    );
  }
  return all;
}

function wantedFiles(
  { task, options: { paths } }: Job,
  byPath: ReadonlyMap<string, unknown>,
): (path: string, bytes: Uint8Array) => boolean {
  return (path, bytes) => {
    if (paths !== undefined && !paths.some((glob) => matchesGlob(glob, path))) return false;
    if (task === 'fix' || task === 'explain') return byPath.has(path);
    return CODE.has(detectLanguage(path, bytes));
  };
}

/** Where documenting, testing, refactoring and reviewing make sense. */
const CODE: ReadonlySet<string> = new Set([
  ...['bash', 'c', 'cpp', 'csharp', 'go', 'java', 'javascript', 'kotlin', 'lua', 'php', 'python', 'ruby', 'rust'],
  ...['scala', 'swift', 'typescript', 'dart', 'elixir', 'haskell', 'ocaml', 'powershell', 'r', 'sql', 'terraform'],
]);

/** One message per part; a job with nothing to do is finished at once, and its report says so. */
function nextMessages({ tenantId, jobId }: JobRef, plan: number, ports: PlanJobPorts): OutboxRecord {
  const of = { version: 1 as const, tenantId, jobId };
  const parts = Array.from({ length: plan }, (_, index) => partIdOf(index));
  const bodies: GenerationMessage[] =
    plan === 0 ? [{ ...of, step: 'finish' }] : parts.map((partId) => ({ ...of, step: 'part', partId }));
  return {
    id: 'outbox-parts',
    tenantId,
    runId: jobId,
    queue: QUEUES.generation,
    messages: bodies.map((body) => ({ id: messageId(body), body })),
    traceparent: ports.telemetry.currentTraceparent(),
    createdAt: ports.clock.now().toISOString(),
  };
}

function messageId(body: GenerationMessage): string {
  if (body.step === 'index') return `${body.snapshotId}-index`;
  return body.step === 'part' ? `${body.jobId}-${body.partId}` : `${body.jobId}-${body.step}`;
}
