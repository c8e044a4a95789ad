import { setTimeout as wait } from 'node:timers/promises';

const SHORTEST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 2000;
/** Waiting a twentieth of the time so far, the end is seen soon after it comes, however long it takes to come. */
const SHARE_OF_ELAPSED = 0.05;
const END_STATES: readonly string[] = ['succeeded', 'failed', 'cancelled'];

interface Following<View> {
  ask: () => Promise<View>;
  signal: AbortSignal;
  onProgress: (view: View) => void;
}

/** Asks for a run or a job until it has ended; often at first, then less and less. */
export async function follow<View extends { state: string }>(
  started: View,
  { ask, signal, onProgress }: Following<View>,
): Promise<View> {
  let view = started;
  for (const startedAt = performance.now(); ;) {
    if (hasEnded(view)) return view;
    const elapsedMs = performance.now() - startedAt;
    const waitMs = Math.min(Math.max(elapsedMs * SHARE_OF_ELAPSED, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
    await wait(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    view = await ask();
    onProgress(view);
  }
}

export function hasEnded({ state }: { state: string }): boolean {
  return END_STATES.includes(state);
}
