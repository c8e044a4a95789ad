import type { JobStore } from '../jobs';
import { eraseRun, type EraseRunPorts, type RunStore } from '../runs';
import { expireEnded, type ExpireEndedPorts, type ExpireFrom } from './expire-ended';

export interface ExpireRunsPorts extends Omit<EraseRunPorts, 'runs'>, ExpireEndedPorts {
  runs: Pick<RunStore, 'listEnded' | 'find' | 'replace' | 'erase'>;
  jobs: Pick<JobStore, 'listUnderWay'>;
}

/** Erases runs that have ended and that no job under way is about, with their findings and reports; gives how many. */
export async function expireRuns(from: ExpireFrom, ports: ExpireRunsPorts): Promise<number> {
  const { tenantId, projectId, before } = from;
  const underWay = await ports.jobs.listUnderWay(tenantId, projectId);
  return expireEnded(
    {
      kind: 'run',
      list: (limit) => ports.runs.listEnded(tenantId, projectId, before, limit),
      find: (runId) => ports.runs.find({ tenantId, runId }),
      replace: (run, etag, outbox) => ports.runs.replace(run, etag, outbox),
      erase: (runId) => eraseRun({ tenantId, runId }, ports),
    },
    { ...from, needed: new Set(underWay.map(({ runId }) => runId)) },
    ports,
  );
}
