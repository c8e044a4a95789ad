import { setTimeout as wait } from 'node:timers/promises';
import { AurelisError, type ErrorCode } from '../../../../shared/kernel';

export interface Patience {
  /** How long to go on trying while the service is down; 0 gives up at once. */
  outageMs: number;
  /** How long to go on trying while it answers that it is busy. */
  busyMs: number;
  onWait: (notice: string) => void;
}

const OUTAGE_CODES: readonly ErrorCode[] = ['UPSTREAM_UNAVAILABLE', 'INTERNAL'];
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

/** Tries again while the service is down or asks to wait, and says so; everything else is thrown at once. */
export async function withPatience<T>(attempt: () => Promise<T>, patience: Patience, signal: AbortSignal): Promise<T> {
  const startedAt = Date.now();
  let lastNotice = '';
  for (let pauseMs = FIRST_WAIT_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await attempt();
    } catch (error) {
      const limitMs = limitFor(error, patience);
      const waitMs = askedWaitMs(error) ?? pauseMs;
      const leftMs = limitMs - (Date.now() - startedAt);
      if (!(error instanceof AurelisError) || limitMs === 0 || waitMs > leftMs) throw error;
      const notice = `${error.message} Trying again for up to ${Math.ceil(limitMs / 1000)} s.`;
      if (notice !== lastNotice) patience.onWait(notice);
      lastNotice = notice;
      await wait(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

function limitFor(error: unknown, { outageMs, busyMs }: Patience): number {
  if (!(error instanceof AurelisError)) return 0;
  if (error.code === 'RATE_LIMITED') return busyMs;
  return OUTAGE_CODES.includes(error.code) ? outageMs : 0;
}

function askedWaitMs(error: unknown): number | undefined {
  if (!(error instanceof AurelisError) || error.retryAfterSeconds === undefined) return undefined;
  return Math.max(error.retryAfterSeconds * 1000, 100);
}
