import type { OpenMemory, ScanCache } from './scan-cache';

/** The same cache for scans one after the other in one process: what was opened once is not read from the disk again. */
export function keepOpen(cache: ScanCache): ScanCache {
  const opened = new Map<string, OpenMemory>();
  return {
    churn: cache.churn,
    open(selection) {
      const memory = opened.get(selection) ?? cache.open(selection);
      opened.set(selection, memory);
      return memory;
    },
    erase() {
      opened.clear();
      cache.erase();
    },
    prune: (now) => cache.prune(now),
  };
}
