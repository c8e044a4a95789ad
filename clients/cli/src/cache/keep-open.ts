import type { OpenMemory, ScanCache } from './scan-cache';

/** Each holds what is known of a whole directory. */
const MAX_OPEN = 3;

/**
 * The same cache for scans one after the other in one process: what was opened once is not read from the disk again,
 * unless several others were used since.
 */
export function keepOpen(cache: ScanCache): ScanCache {
  const opened = new Map<string, OpenMemory>();
  return {
    churn: cache.churn,
    open(selection) {
      const memory = opened.get(selection) ?? cache.open(selection);
      // The one that was used last is the last to go.
      opened.delete(selection);
      opened.set(selection, memory);
      for (const oldest of opened.keys()) if (opened.size > MAX_OPEN) opened.delete(oldest);
      return memory;
    },
    erase() {
      opened.clear();
      cache.erase();
    },
    prune: (now) => cache.prune(now),
  };
}
