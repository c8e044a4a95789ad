import { AurelisError, type Clock } from '../kernel';
import type { Telemetry } from '../telemetry';
import type { RunArtifacts, RunRef, RunStore } from './ports';
import { isTerminal, type Run } from './run';

export interface EndRunPorts {
  runs: Pick<RunStore, 'find' | 'replace'>;
  artifacts: Pick<RunArtifacts, 'removeWork'>;
  telemetry: Telemetry;
  clock: Clock;
}

export type Ending = Pick<Run, 'state' | 'summary' | 'gate' | 'failure'>;

/**
 * Brings the run to its one terminal state. Who comes second (a cancel racing a finish, a message delivered twice) changes nothing.
 * Returns the run as it stands then; undefined when it is gone.
 */
export async function endRun(ref: RunRef, ending: Ending, ports: EndRunPorts): Promise<Run | undefined> {
  for (;;) {
    const found = await ports.runs.find(ref);
    if (found === undefined) return undefined;
    if (isTerminal(found.document)) {
      await ports.artifacts.removeWork(ref);
      return found.document;
    }

    const now = ports.clock.now().toISOString();
    const ended: Run = { ...found.document, ...ending, updatedAt: now, finishedAt: now };
    if (!(await isReplaced(ended, found.etag, ports.runs))) continue;
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

async function isReplaced(run: Run, etag: string, runs: Pick<RunStore, 'replace'>): Promise<boolean> {
  try {
    await runs.replace(run, etag);
    return true;
  } catch (error) {
    if (error instanceof AurelisError && error.code === 'CONFLICT') return false;
    throw error;
  }
}
