import { eventRecord, publish, type OutboxRecord, type PublishPorts } from '../events';
import { AurelisError, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import { eventOfEnding } from './event-of-ending';
import { hostReportRecords } from './host-report-records';
import type { RunArtifacts, RunRef, RunStore } from './ports';
import { isTerminal, type Run } from './run';

export interface EndRunPorts extends PublishPorts {
  runs: Pick<RunStore, 'find' | 'replace'>;
  artifacts: Pick<RunArtifacts, 'removeWork'>;
  clock: Clock;
}

export type Ending = Pick<Run, 'state' | 'summary' | 'gate' | 'failure'> & {
  /** Who ended it, where somebody did. */
  actor?: string | undefined;
};

/**
 * Brings the run to its one terminal state. Who comes second (a cancel racing a finish, a message delivered twice) changes nothing.
 * Returns the run as it stands then; undefined when it is gone.
 */
export async function endRun(ref: RunRef, { actor, ...ending }: Ending, ports: EndRunPorts): Promise<Run | undefined> {
  for (;;) {
    const found = await ports.runs.find(ref);
    if (found === undefined) {
      // It was erased while somebody worked on it: what was written since is nobody's to keep.
      await ports.artifacts.removeWork(ref);
      return undefined;
    }
    if (isTerminal(found.document)) {
      await ports.artifacts.removeWork(ref);
      return found.document;
    }

    const now = ports.clock.now().toISOString();
    const ended: Run = { ...found.document, ...ending, updatedAt: now, finishedAt: now };
    const event = eventOfEnding(ended, actor, ports);
    const outbox = [
      ...(event === undefined ? [] : [eventRecord(event, ref.runId)]),
      ...hostReportRecords(ended, ports),
    ];
    if (!(await isReplaced(ended, found.etag, outbox, ports.runs))) continue;
    for (const record of outbox) await publish(record, ports);
    await ports.artifacts.removeWork(ref);
    ports.telemetry.event(`run.${ended.state}`, { ...ref, code: ended.failure?.code });
    measureRun(ended, ports.clock.now(), ports.telemetry);
    return ended;
  }
}

function measureRun({ state, trigger, createdAt, summary }: Run, now: Date, telemetry: Telemetry): void {
  telemetry.measure('run.duration', now.getTime() - Date.parse(createdAt), { state, trigger: trigger.kind });
  for (const [level, count] of Object.entries(summary?.byLevel ?? {})) {
    telemetry.measure('run.findings', count, { level });
  }
}

async function isReplaced(
  run: Run,
  etag: string,
  outbox: readonly OutboxRecord[],
  runs: Pick<RunStore, 'replace'>,
): Promise<boolean> {
  try {
    await runs.replace(run, etag, outbox);
    return true;
  } catch (error) {
    if (error instanceof AurelisError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
