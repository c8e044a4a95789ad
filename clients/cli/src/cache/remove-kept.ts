import { rmSync } from 'node:fs';

/**
 * Removes what was kept, as far as that goes: it may lie where nothing can be removed, or another scan may be adding to it. What stays
 * costs time and nothing else.
 */
export function removeKept(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next scan finds it unusable again, and tries again.
  }
}
