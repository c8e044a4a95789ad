import { setTimeout as wait } from 'node:timers/promises';
import type { RunView } from '../../../../shared/contracts';
import type { Service } from './service';

const SHORTEST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 2000;
/** Waiting a twentieth of the time so far, the end is seen soon after it comes, however long it takes to come. */
const SHARE_OF_ELAPSED = 0.05;
const END_STATES: readonly RunView['state'][] = ['succeeded', 'failed', 'cancelled'];

/** Asks for the run until it has ended; often at first, then less and less. */
export async function followRun(
  started: RunView,
  service: Pick<Service, 'getRun'>,
  signal: AbortSignal,
  onProgress: (run: RunView) => void,
): Promise<RunView> {
  let run = started;
  for (const startedAt = performance.now(); ;) {
    if (END_STATES.includes(run.state)) return run;
    const elapsedMs = performance.now() - startedAt;
    const waitMs = Math.min(Math.max(elapsedMs * SHARE_OF_ELAPSED, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
    await wait(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    run = await service.getRun(run.id);
    onProgress(run);
  }
}
