import { setTimeout as delay } from 'node:timers/promises';
import type { Sleep } from '../../models';

/** Ends early, without an error, when the signal says so: whoever waits looks at the signal. */
export const sleep: Sleep = async (timeMs, signal) => {
  await delay(timeMs, undefined, { signal }).catch(() => undefined);
};
