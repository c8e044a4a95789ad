import { setTimeout as wait } from 'node:timers/promises';
import type { RunView } from '../../../../shared/contracts';
import type { Service } from './service';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2000;
const END_STATES: readonly RunView['state'][] = ['succeeded', 'failed', 'cancelled'];

/** Asks for the run until it has ended; often at first, then less and less. */
export async function followRun(
  started: RunView,
  service: Pick<Service, 'getRun'>,
  signal: AbortSignal,
  onProgress: (run: RunView) => void,
): Promise<RunView> {
  let run = started;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 1.3, LONGEST_WAIT_MS)) {
    if (END_STATES.includes(run.state)) return run;
    await wait(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    run = await service.getRun(run.id);
    onProgress(run);
  }
}
