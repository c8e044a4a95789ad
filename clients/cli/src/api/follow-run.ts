import { setTimeout as wait } from 'node:timers/promises';
import type { RunView } from '../../../../shared/contracts';
import type { Service } from './service';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;

/** Asks for the run until it has ended; often at first, then less and less. */
export async function followRun(
  runId: string,
  service: Pick<Service, 'getRun'>,
  onProgress: (run: RunView) => void,
): Promise<RunView> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 1.3, LONGEST_WAIT_MS)) {
    const run = await service.getRun(runId);
    onProgress(run);
    if (['succeeded', 'failed', 'cancelled'].includes(run.state)) return run;
    await wait(waitMs);
  }
}
